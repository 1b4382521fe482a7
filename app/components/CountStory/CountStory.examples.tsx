import { type Contest, count, type Rule } from '@commonlot/counting';
import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import type { Example } from '../examples.ts';
import { CountStory } from './CountStory.tsx';
import { speakerFor } from './speaker.ts';
import { storyOf } from './story.ts';

type Pile = readonly [ballots: number, choices: Readonly<Record<string, number>>];

const NAMES = new Map([
  ['park', 'A park by the harbour'],
  ['bus', 'A bus every ten minutes'],
  ['library', 'The library open on Sundays'],
  ['homes', 'Two hundred homes on the old dock'],
]);

function Told({
  rule,
  piles,
  seats,
  cards,
}: {
  readonly rule: Rule;
  readonly piles: readonly Pile[];
  readonly seats: number;
  readonly cards: number;
}): ReactNode {
  const { lang, t } = usePage();
  const ballots = piles.flatMap(([many, choices], pile) =>
    Array.from({ length: many }, (_, at) => ({ code: `${pile}-${at}`, choices })),
  );
  const contest: Contest = { options: [...NAMES.keys()], seats };
  const counted = count(rule, ballots, contest);
  if (!counted.ok) return null;
  const beside = { cards, allGoOn: [], lots: [] };
  return (
    <CountStory story={storyOf(counted.value, beside, speakerFor(lang, t, NAMES))} level={3} />
  );
}

const MARKED: readonly Pile[] = [
  [31, { park: 1, bus: 1 }],
  [24, { bus: 1, library: 1 }],
  [18, { homes: 1 }],
  [2, {}],
  [1, { park: 1, bus: 1, library: 1, homes: 1 }],
];

const RANKED: readonly Pile[] = [
  [31, { park: 1, bus: 2, library: 3 }],
  [24, { bus: 1, library: 2 }],
  [18, { homes: 1, library: 2 }],
  [3, { library: 1, park: 1 }],
];

const SAID: readonly Pile[] = [
  [50, { park: 1, bus: 1, library: -1 }],
  [39, { park: -1, bus: 1, library: 1 }],
  [2, { bus: -1 }],
];

export const examples: readonly Example[] = [
  {
    name: 'most supporters',
    element: <Told rule={{ rule: 'approval', picks: 3 }} piles={MARKED} seats={2} cards={80} />,
  },
  {
    name: 'by stages',
    element: <Told rule={{ rule: 'stv-scottish' }} piles={RANKED} seats={2} cards={80} />,
  },
  {
    name: 'yes or no to each',
    element: (
      <Told
        rule={{
          rule: 'threshold',
          share: { numerator: 1, denominator: 2 },
          passes: 'more-than',
          base: { of: 'voting' },
        }}
        piles={SAID}
        seats={4}
        cards={99}
      />
    ),
  },
];
