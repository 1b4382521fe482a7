import type { Ballot } from '../ballots/ballot.ts';

/** A published ranked-choice count, round by round (Universal RCV Tabulator). */
export interface RcvReport {
  readonly options: readonly string[];
  readonly rounds: readonly {
    readonly round: number;
    readonly tally: ReadonlyMap<string, number>;
    readonly threshold: number;
    /** Ballots that no longer count. */
    readonly inactive: number;
    readonly eliminated: readonly {
      readonly option: string;
      readonly transfers: readonly (readonly [to: string, ballots: number])[];
    }[];
  }[];
  readonly winner: string;
}

type Raw = {
  readonly results: readonly {
    readonly round: number;
    readonly threshold: string;
    readonly inactiveBallots: Readonly<Record<string, string>>;
    readonly tally: Readonly<Record<string, string>>;
    readonly tallyResults: readonly {
      readonly elected?: string;
      readonly eliminated?: string;
      readonly transfers: Readonly<Record<string, string>>;
    }[];
  }[];
};

export function readReport(text: string): RcvReport {
  const { results } = JSON.parse(text) as Raw; // reason: published data, its counts are checked
  const numbers = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([key, value]) => [key, Number(value)] as const);
  const rounds = results.map(({ round, threshold, inactiveBallots, tally, tallyResults }) => ({
    round,
    tally: new Map(numbers(tally)),
    threshold: Number(threshold),
    inactive: numbers(inactiveBallots).reduce((sum, [, ballots]) => sum + ballots, 0),
    eliminated: tallyResults.flatMap(({ eliminated, transfers }) =>
      eliminated === undefined ? [] : [{ option: eliminated, transfers: numbers(transfers) }],
    ),
  }));
  const elected = results.flatMap((each) => each.tallyResults.flatMap((row) => row.elected ?? []));
  return { options: [...(rounds[0]?.tally.keys() ?? [])], rounds, winner: elected[0] ?? '' };
}

/**
 * Papers that move as the published rounds say: each pile is split as its transfers say, in any
 * order, so that the papers agree with the report and with nothing else that is known of them. Those
 * inactive from the start rank two options first.
 */
export function rebuilt({ options, rounds }: RcvReport): readonly Ballot[] {
  const piles = new Map<string, string[][]>();
  for (const [option, many] of rounds[0]?.tally ?? [])
    piles.set(
      option,
      Array.from({ length: many }, () => [option]),
    );
  const done: string[][] = [];
  for (const { eliminated } of rounds)
    for (const { option, transfers } of eliminated) {
      const pile = piles.get(option) ?? [];
      piles.delete(option);
      for (const [to, many] of transfers)
        for (const paper of pile.splice(0, many)) {
          if (to === 'exhausted') done.push(paper);
          else piles.get(to)?.push([...paper, to]);
        }
    }
  const all = [...done, ...[...piles.values()].flat()];
  const over = Array.from({ length: rounds[0]?.inactive ?? 0 }, () => options.slice(0, 2));
  return [
    ...all.map((paper) => paper.map((option, at) => [option, at + 1] as const)),
    ...over.map((paper) => paper.map((option) => [option, 1] as const)),
  ].map((marks, row) => ({ code: String(row), choices: Object.fromEntries(marks) }));
}
