import { Card } from '../Card/Card.tsx';
import { DrawReveal } from '../DrawReveal/DrawReveal.tsx';
import type { Example } from '../examples.ts';
import { LineOfTime } from '../LineOfTime/LineOfTime.tsx';
import { RecordFrame } from './RecordFrame.tsx';

export const examples: readonly Example[] = [
  {
    name: 'the draw',
    page: true,
    element: (
      <RecordFrame
        title="The draw"
        name="G1000 Harbourtown"
        links={[
          { to: '/gallery', label: 'The record' },
          { to: '/', label: 'Check it yourself' },
        ]}
      >
        <h1>Was my address really in the draw?</h1>
        <Card tone="drawn" title="Yes.">
          <p>
            Letter K7QM-42XD-B9NT is number 18,204 of 31,870 on the list that was sealed on Monday 2
            March 2026, before anyone could know the dice.
          </p>
        </Card>
        <h2>Ball 482 came</h2>
        <DrawReveal seats={110} />
        <h2>What happened when</h2>
        <LineOfTime
          moments={[
            { id: 'a', at: '2026-03-02T09:00:00.000Z', title: 'The list was sealed' },
            {
              id: 'b',
              at: '2026-03-03T18:30:00.000Z',
              title: 'The dice were rolled in the Corn Hall',
              tone: 'drawn',
            },
          ]}
        />
      </RecordFrame>
    ),
  },
];
