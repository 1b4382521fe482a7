import { Clock } from '../Clock/Clock.tsx';
import type { Example } from '../examples.ts';
import { HallMap } from '../HallMap/HallMap.tsx';
import { HallFrame, HallPrompt } from './HallFrame.tsx';

const groups = [
  { tone: 'token', label: 'residents' },
  { tone: 'drawn', label: 'guests' },
  { tone: 'slot', label: 'still to come' },
] as const;

const tables = Array.from({ length: 250 }, (_, table) => ({
  number: table + 1,
  seats: [0, 0, (table * 31) % 29 === 0 ? 2 : 0, (table * 7) % 9 < 2 ? 1 : 0],
}));

export const examples: readonly Example[] = [
  {
    name: 'round two',
    page: true,
    element: (
      <HallFrame
        title="Round 2"
        heading="Round 2"
        clock={<Clock now="2026-05-16T09:47:20.000Z" until="2026-05-16T10:00:00.000Z" />}
        foot={
          <>
            <p>250 tables of four · next move at 11:15</p>
            <p>wifi: G1000</p>
          </>
        }
      >
        <HallPrompt>What would you miss most if you had to leave this town tomorrow?</HallPrompt>
        <HallMap tables={tables} groups={groups} columns={25} />
      </HallFrame>
    ),
  },
];
