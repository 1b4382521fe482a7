import type { PlanInput } from '@commonlot/seating';
import { type AssemblyState, toSeat } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { readValues } from '../3-registration/close-pool.ts';
import { asBalance, featureOf, type GoalName, goalsNow } from './rules/goals.ts';
import { droppedIn } from './rules/in-force.ts';
import { readGoals, readRules } from './rules/keep-rules.ts';
import type { InHall } from './rules/request.ts';
import type { SeatingRule } from './rules/rule.ts';
import { readTeam } from './team.ts';

/** Who is to be seated, what for, and what must hold. */
export interface Roster {
  readonly people: readonly InHall[];
  /** Who serves at the tables. */
  readonly helpers: NonNullable<PlanInput['helpers']>;
  /** What the seating aims at, most important first, as far as the hall has answers. */
  readonly goals: readonly GoalName[];
  readonly balance: readonly string[];
  readonly meetings: number;
  /** Rules that hold in this hall. */
  readonly rules: readonly SeatingRule[];
  /** The template's limits for groups the organiser set none for. */
  readonly limits: NonNullable<PlanInput['atMost']>;
}

/**
 * Who is to be seated: everybody expected, and once the doors are closed everybody here.
 * Values and rules stay here: they go to the record only as a sealed document.
 */
export async function hallRoster(
  store: Store,
  assembly: string,
  state: AssemblyState,
): Promise<Roster> {
  const { commission, gathering } = state;
  const people = await inHall(store, assembly, state);
  const features = commission.status === 'not-opened' ? [] : commission.template.features;
  // A hall where nobody answered a question cannot be balanced on it.
  const answered = new Set(people.flatMap(({ values }) => Object.keys(values)));
  const named = features.map(({ feature }) => feature);
  const goals = goalsNow(await readGoals(store.db, assembly), named).filter(({ goal, on }) => {
    const feature = featureOf(goal);
    return on && (feature === null || answered.has(feature));
  });
  const helpers = await helpersFor(store, assembly);
  const dropped = droppedIn(state, new Set(helpers.map(({ id }) => id)));
  const rules = (await readRules(store.db, assembly)).filter((rule) => dropped(rule) === null);
  const own = new Set(
    rules.flatMap((rule) =>
      rule.kind === 'at-most' || rule.kind === 'no-limit' ? [rule.group] : [],
    ),
  );
  return {
    people,
    helpers,
    goals: goals.map(({ goal }) => goal),
    ...asBalance(goals),
    rules,
    limits: gathering.guestGroups
      .filter(({ group }) => !own.has(group))
      .map(({ group, perTable }) => ({ group, perTable })),
  };
}

/** The team as the engine takes it; by id, so that no name decides an order. */
async function helpersFor(store: Store, assembly: string): Promise<Roster['helpers']> {
  const team = await readTeam(store.db, assembly);
  return team
    .map(({ id, role, stays, speaks }) => ({
      ...{ id, role, stays },
      ...(speaks.length > 0 && { speaks }),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function inHall(
  store: Store,
  assembly: string,
  { gathering }: AssemblyState,
): Promise<readonly InHall[]> {
  const wanted = new Set<string>(toSeat(gathering));
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'kind', 'group_name', 'features', 'language'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .orderBy('id')
    .execute();
  return rows
    .filter(({ id }) => wanted.has(id))
    .map(({ id, kind, group_name, features, language }) => ({
      ...{ id, values: readValues(features), language },
      kind: kind === 'guest' ? 'guest' : 'resident',
      ...(group_name !== null && { group: group_name }),
    }));
}
