import type { TieQuestion } from './tie.ts';

/** What is known of the order lots are drawn in: for each option those that are drawn before it. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** The order that was drawn. */
export function knownOf(lots: readonly string[]): Known {
  return new Map(lots.map((lot, at) => [lot, new Set(lots.slice(0, at))]));
}

/** Answers that some order of lots could give after what is known, in the order of the ballot paper. */
export function possible(known: Known, question: TieQuestion): readonly string[] {
  const { between } = question;
  const before = (one: string, other: string) => known.get(other)?.has(one) === true;
  return between.filter((first) =>
    between.every((other) =>
      question.for === 'win' ? !before(other, first) : !before(first, other),
    ),
  );
}

/** What is known once `first` was the answer: it is drawn before all others, or after them when out. */
export function learned(known: Known, question: TieQuestion, first: string): Known {
  const others = question.between.filter((option) => option !== first);
  const more = new Map(known);
  if (question.for === 'win') for (const other of others) put(more, first, other);
  else for (const other of others) put(more, other, first);
  return more;
}

/** `one` is drawn before `other`, and so is all that is before `one`, for all that is after `other`. */
function put(known: Map<string, ReadonlySet<string>>, one: string, other: string): void {
  const earlier = new Set([one, ...(known.get(one) ?? [])]);
  for (const [later, before] of [...known, [other, known.get(other) ?? new Set()] as const])
    if (later === other || before.has(other)) known.set(later, new Set([...before, ...earlier]));
}
