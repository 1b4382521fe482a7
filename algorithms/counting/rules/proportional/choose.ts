import type { Say } from '../../method.ts';
import type { Standing } from '../../standing.ts';
import type { TieAnswer, TieQuestion } from '../../ties/tie.ts';
import type { Race, Won } from './race.ts';
import { meet } from './voters.ts';

/** A part of a count that asks on its way. */
export type Part<Value> = Generator<TieQuestion, Value, TieAnswer>;

/** How all options stand now. */
export type Stand = (race: Race) => readonly Standing[];

/**
 * Which of equal options comes in first. Not asked where it cannot matter: when there is room for all
 * of them, those that share no supporter, however remotely, change nothing for each other, so that
 * each of them comes in whatever is said of the rest, in the end at the same price.
 */
export function* choose(race: Race, tied: readonly number[], stand: Stand, say: Say): Part<number> {
  const level = race.allFit(tied) ? together(race, tied) : tied;
  const [only] = level;
  if (level.length === 1 && only !== undefined) return only;
  const between = level.map((option) => race.name(option));
  const { first, by } = yield {
    between,
    for: 'win',
    won: race.tentative ? [] : race.won.map(({ option }) => race.name(option)),
    open: race.out().map((option) => race.name(option)),
    standings: () => stand(race),
    ...(race.tentative ? {} : { key: () => keyOf(race) }),
  };
  say({ code: 'tie-settled', between, for: 'win', first, by });
  return race.options.indexOf(first);
}

/** The first option and those that meet it in some supporter, directly or through others. */
function together({ voters }: Race, tied: readonly number[]): readonly number[] {
  const found = tied.slice(0, 1);
  const rest = new Set(tied.slice(1));
  for (const one of found)
    for (const other of rest)
      if (meet(voters, one, other)) {
        found.push(other);
        rest.delete(other);
      }
  return found.sort((a, b) => a - b);
}

/**
 * What the rest of the count hangs on: who is in, and at which price. Prices never fall, and among
 * equal ones the order leaves the same money and the same loads behind.
 */
function keyOf({ won }: Race): string {
  const line = ({ option, phase, price }: Won) => `${phase} ${option} ${price?.toString() ?? ''}`;
  return won.map(line).sort().join('\n');
}
