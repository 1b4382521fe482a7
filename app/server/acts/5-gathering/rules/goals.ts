/** What a seating aims at: `kind`, `group`, `meetings` (nobody meets twice), or `feature/<name>`. */
export type GoalName = string;

export interface Goal {
  readonly goal: GoalName;
  /** Left out when false; `meetings` always counts. */
  readonly on: boolean;
}

/** So many count unless the organiser says otherwise: the engine's weights tell no more apart. */
const USUAL = 6;
const PREFIX = 'feature/';

/** The usual order: guests spread out, then new people, then each feature of the template. */
export function usualGoals(features: readonly string[]): readonly Goal[] {
  const names = ['kind', 'group', 'meetings', ...features.map((feature) => PREFIX + feature)];
  return names.map((goal, place) => ({ goal, on: place < USUAL }));
}

/** The stored order over what can be asked for today: what is gone is left out, what is new comes last. */
export function goalsNow(
  stored: readonly Goal[] | null,
  features: readonly string[],
): readonly Goal[] {
  const usual = usualGoals(features);
  if (stored === null) return usual;
  const known = new Set(usual.map(({ goal }) => goal));
  const kept = stored.filter(({ goal }) => known.has(goal));
  const named = new Set(kept.map(({ goal }) => goal));
  const goals = [...kept, ...usual.filter(({ goal }) => !named.has(goal))];
  return goals.map(({ goal, on }) => ({ goal, on: on || goal === 'meetings' }));
}

/** The goals with one a place up (-1) or down (1); as they are where there is no such place. */
export function moveGoal(goals: readonly Goal[], goal: GoalName, by: -1 | 1): readonly Goal[] {
  const from = goals.findIndex((one) => one.goal === goal);
  const [moved, other] = [goals[from], goals[from + by]];
  if (!moved || !other) return goals;
  return goals.map((one, place) => (place === from ? other : place === from + by ? moved : one));
}

/** The feature a goal is about; null for the others. */
export function featureOf(goal: GoalName): string | null {
  return goal.startsWith(PREFIX) ? goal.slice(PREFIX.length) : null;
}

/** Goals as the engine takes them: features in order, and how many come before new people. */
export function asBalance(goals: readonly Goal[]): {
  readonly balance: readonly string[];
  readonly meetings: number;
} {
  const counted = goals.filter(({ on }) => on).map(({ goal }) => goal);
  const place = counted.indexOf('meetings');
  return {
    balance: counted.filter((goal) => goal !== 'meetings').map((goal) => featureOf(goal) ?? goal),
    meetings: place < 0 ? counted.length : place,
  };
}
