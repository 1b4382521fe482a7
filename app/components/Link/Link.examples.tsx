import type { Example } from '../examples.ts';
import { Link } from './Link.tsx';

export const examples: readonly Example[] = [
  {
    name: 'in a sentence',
    element: (
      <p>
        Read <Link to="/">how the draw works</Link>.
      </p>
    ),
  },
];
