import type { Step } from '../trace.ts';
import { type Known, knownOf, learned, possible } from './order.ts';
import type { Counting, Outcome, Tie, TieAnswer, TieQuestion } from './tie.ts';

/** What came of a count: an outcome, or the first tie that only lots can settle. */
export type Settled =
  | { readonly outcome: Outcome; readonly steps: readonly Step[] }
  | {
      readonly tie: Tie;
      readonly question: TieQuestion;
      readonly steps: readonly Step[];
    };

/** Starts the count anew; it says its steps to `say`. */
export type Start = (say: (step: Step) => void) => Counting;

/**
 * Runs a count to its end. A tie is settled by lots where they cover it. Where they do not, every
 * answer that some order of lots could give is tried, a run of the count each, except where the
 * question's `key` was met before: if all lead to the same winners the order of the ballot paper
 * serves, else the tie is returned. Deterministic, at most `runs` runs (>= 1); when they do not suffice,
 * who had won before the tie counts as certain, and who the question says can still win as open.
 * @param lots option ids in the order drawn @param seats how many there are to fill
 */
export function settle(
  start: Start,
  lots: readonly string[],
  seats: number,
  runs: number,
): Settled {
  const drawn = new Map(lots.map((option, at) => [option, at]));
  const first = run(start, drawn, []);
  if ('outcome' in first) return first;
  const { question, steps } = first;
  const tried = outcomesFrom(start, drawn, runs);
  const tie = tieOf(question, tried, seats);
  if (tie !== null) return { tie, question, steps };
  return toTheEnd(start, drawn);
}

/**
 * Every set of winners that lots could lead to, sorted and joined by line breaks; null when more runs
 * than `runs` would be needed.
 */
export function allOutcomes(start: Start, runs: number): ReadonlySet<string> | null {
  const { sets, complete } = outcomesFrom(start, new Map(), runs);
  return complete ? new Set(sets.keys()) : null;
}

type Drawn = ReadonlyMap<string, number>;
type Run =
  | { readonly outcome: Outcome; readonly steps: readonly Step[] }
  | { readonly question: TieQuestion; readonly steps: readonly Step[] };

/** Runs with these answers to the ties that lots leave open, up to the first without an answer. */
function run(start: Start, drawn: Drawn, answers: readonly string[]): Run {
  const steps: Step[] = [];
  const counting = start((step) => steps.push(step));
  let next = counting.next();
  for (let used = 0; next.done !== true; ) {
    const question = next.value;
    const answer = byLots(question, drawn) ?? given(answers[used]);
    if (answer === null) return { question, steps };
    if (answer.by === 'paper-order') used += 1;
    next = counting.next(answer);
  }
  return { outcome: next.value, steps };
}

function given(first: string | undefined): TieAnswer | null {
  return first === undefined ? null : { first, by: 'paper-order' };
}

/** Who was drawn first wins first; who was drawn last is out first. Null where lots do not cover it. */
function byLots(question: TieQuestion, drawn: Drawn): TieAnswer | null {
  if (!question.between.every((option) => drawn.has(option))) return null;
  const order = question.between.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
  const first = question.for === 'win' ? order[0] : order.at(-1);
  return first === undefined ? null : { first, by: 'lots' };
}

interface Tried {
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly asked: ReadonlySet<string>;
  readonly complete: boolean;
}

/** Tries every answer, depth first in the order of the ballot paper. */
function outcomesFrom(start: Start, drawn: Drawn, runs: number): Tried {
  const sets = new Map<string, readonly string[]>();
  const asked = new Set<string>();
  const met = new Set<string>();
  const open: Path[] = [{ answers: [], known: knownOf([...drawn.keys()]) }];
  let left = runs;
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (left === 0) return { sets, asked, complete: false };
    left -= 1;
    const end = run(start, drawn, path.answers);
    if ('outcome' in end) {
      const winners = end.outcome.winners.toSorted();
      sets.set(winners.join('\n'), winners);
      continue;
    }
    const key = end.question.key?.();
    if (key !== undefined && met.size === met.add(key).size) continue;
    for (const option of end.question.between) asked.add(option);
    open.push(...onwards(path, end.question));
  }
  return { sets, asked, complete: true };
}

interface Path {
  readonly answers: readonly string[];
  readonly known: Known;
}

/** Each answer that agrees with the ones before, the last to be tried first. */
function onwards({ answers, known }: Path, question: TieQuestion): readonly Path[] {
  return possible(known, question)
    .map((first) => ({ answers: [...answers, first], known: learned(known, question, first) }))
    .reverse();
}

function tieOf(question: TieQuestion, { sets, asked, complete }: Tried, seats: number): Tie | null {
  if (complete && sets.size === 1) return null;
  const all = [...sets.values()];
  const order = (ids: Iterable<string>) => {
    const chosen = new Set(ids);
    return question.standings().flatMap(({ option }) => (chosen.has(option) ? [option] : []));
  };
  if (!complete) {
    const { won, between: lots, open } = question;
    const between = open === undefined ? lots : order(open);
    const forSeats = Math.min(seats - won.length, between.length);
    return { between, forSeats, certain: won, ...(between.length === lots.length ? {} : { lots }) };
  }
  const some = new Set(all.flat());
  const certain = order([...some].filter((option) => all.every((set) => set.includes(option))));
  const between = order([...some].filter((option) => !certain.includes(option)));
  const forSeats = Math.min(...all.map((set) => set.length)) - certain.length;
  const lots = order(asked);
  const same = lots.length === between.length && lots.every((option) => between.includes(option));
  return { between, forSeats, certain, ...(same ? {} : { lots }) };
}

/** Answers every open tie with the first it can be on the ballot paper: none changes the winners. */
function toTheEnd(start: Start, drawn: Drawn): Settled {
  let path: Path = { answers: [], known: knownOf([...drawn.keys()]) };
  for (;;) {
    const end = run(start, drawn, path.answers);
    if ('outcome' in end) return end;
    const [first] = possible(path.known, end.question);
    if (first === undefined) throw new Error('a tie between nobody');
    path = {
      answers: [...path.answers, first],
      known: learned(path.known, end.question, first),
    };
  }
}
