import { type Counted, countFile, countJson } from '../../index.ts';
import { number } from '../../select/report/words.ts';
import type { Outcome, Question, Word } from './message.ts';

/** Counts, in the worker. */
export function answer({ ballots, options }: Question): Word {
  const counted = countFile(ballots, options);
  if (!counted.ok) return { kind: 'refused', sentences: counted.refusal };
  return { kind: 'done', outcome: outcomeOf(counted.value) };
}

function outcomeOf(counted: Counted): Outcome {
  const { count, file, result, trace } = counted;
  const { cast, valid, blank, invalid } = count.ballots;
  const won = new Set(count.winners);
  const words = [...trace.map((words, at) => `${at + 1}. ${words}`), '', ...result];
  return {
    result,
    piles: `${number(cast)} ballots: ${number(valid)} valid, ${number(blank)} blank, ${number(invalid)} invalid.`,
    rows: count.standings.map(({ option, place, total }) => ({
      ...{ place, name: file.names[option] ?? option, won: won.has(option) },
      total: typeof total === 'number' ? number(total) : total,
    })),
    trace,
    files: new Map([
      ['count.json', countJson(counted)],
      ['count.txt', `${words.join('\n')}\n`],
    ]),
    tied: count.tie !== null,
  };
}
