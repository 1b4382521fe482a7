import type { Example } from '../examples.ts';
import { Crowd } from './Crowd.tsx';
import { scatter } from './scatter.ts';

const pool = scatter(517, 110);
const hall = Array.from({ length: 1000 }, (_, place) => (place < 700 ? 0 : place < 960 ? 1 : 2));

export const examples: readonly Example[] = [
  {
    name: 'a pool',
    element: (
      <Crowd
        people={pool}
        groups={[
          { tone: 'token', label: 'registered' },
          { tone: 'drawn', label: 'drawn' },
        ]}
      />
    ),
  },
  {
    name: 'a thousand',
    element: (
      <Crowd
        columns={50}
        people={hall}
        caption="Who is in the hall"
        groups={[
          { tone: 'token', label: 'residents' },
          { tone: 'civic', label: 'guests' },
          { tone: 'slot', label: 'empty seats' },
        ]}
      />
    ),
  },
];
