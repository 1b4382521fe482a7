import type { Example } from '../examples.ts';
import { LineOfTime } from './LineOfTime.tsx';

export const examples: readonly Example[] = [
  {
    name: 'a spring',
    element: (
      <LineOfTime
        moments={[
          {
            id: 'eg-1',
            at: '2026-03-02T09:00:00.000Z',
            title: 'The list was sealed',
            text: <p>31,870 addresses. Its fingerprint begins with 9c41.</p>,
          },
          {
            id: 'eg-2',
            at: '2026-03-03T18:30:00.000Z',
            title: 'The dice were rolled in the Corn Hall',
            tone: 'drawn',
          },
          {
            id: 'eg-3',
            at: '2026-06-30T12:00:00.000Z',
            title: 'The council’s answer is overdue by 12 days',
            tone: 'late',
          },
        ]}
      />
    ),
  },
];
