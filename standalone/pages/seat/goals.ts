/** What is aimed for, in an order: a column that is balanced, or that people meet new people. */
export type Goal =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'meetings' };

/** Features that come before new meetings where a plan does not say how many (docs/formats/seat.md). */
const USUAL = 2;

/** @param meetings how many columns come before new meetings; null as usual */
export function goalsOf(balance: readonly string[], meetings: number | null): readonly Goal[] {
  const goals: Goal[] = balance.map((column) => ({ kind: 'column', column }));
  goals.splice(meetings ?? USUAL, 0, { kind: 'meetings' });
  return goals;
}

export function columnsOf(goals: readonly Goal[]): readonly string[] {
  return goals.flatMap((goal) => (goal.kind === 'column' ? [goal.column] : []));
}

/** Null where it need not be said. */
export function meetingsOf(goals: readonly Goal[]): number | null {
  const place = goals.findIndex(({ kind }) => kind === 'meetings');
  return place < 0 || place === Math.min(USUAL, goals.length - 1) ? null : place;
}
