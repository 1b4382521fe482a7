import type { Example } from '../examples.ts';
import { TokenBars } from './TokenBars.tsx';

const unit = (per: number) => (per === 1 ? 'One token is one vote.' : `One token is ${per} votes.`);
const plain = { slots: 0, note: '', strong: false };

export const examples: readonly Example[] = [
  {
    name: 'one token a vote',
    element: (
      <TokenBars
        caption="Votes for the library"
        unit={unit}
        bars={[
          {
            ...plain,
            key: 'harbour',
            label: 'Harbour',
            parts: [
              { tone: 'civic', amount: 42 },
              { tone: 'drawn', amount: 9 },
            ],
            slots: 51,
            value: '51',
            note: '+9 · chosen',
            strong: true,
          },
          {
            ...plain,
            key: 'market',
            label: 'Market',
            parts: [{ tone: 'civic', amount: 26 }],
            slots: 51,
            value: '26',
          },
        ]}
      />
    ),
  },
  {
    name: 'one token for many',
    element: (
      <TokenBars
        caption="Votes for the council"
        unit={unit}
        bars={[
          {
            ...plain,
            key: 'one',
            label: 'Quayside',
            parts: [{ tone: 'token', amount: 2411.4 }],
            value: '2,411.4',
          },
        ]}
      />
    ),
  },
];
