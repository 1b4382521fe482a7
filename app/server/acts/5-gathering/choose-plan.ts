import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { faultsIn, type Plan, type PlanInput, plan, type SeatingRefusal } from '@commonlot/seating';
import { limitsThatFit, loosenedIn } from './rules/limits.ts';
import type { Before } from './seats.ts';

/** Several reasons at once why there is no plan; ids stand for people. */
export type RulesRefusal = {
  readonly code: 'rules-cannot-hold';
  readonly because: readonly SeatingRefusal[];
};

export interface Asked {
  /** The rounds to plan with the organiser's goals and rules, none of which is ever left out. */
  readonly fresh: PlanInput;
  readonly past: Before;
  /** What the template proposes for groups; kept as far as the hall can. */
  readonly limits: NonNullable<PlanInput['atMost']>;
}

export interface Chosen {
  readonly plan: Plan;
  /** The request the plan follows from, whole. */
  readonly request: PlanInput;
  /** Rounds in the request that were sat before the ones asked for. */
  readonly before: number;
  /** Earlier rounds went against the rules of today, so their meetings were not counted. */
  readonly forgotten: boolean;
  /** Proposed limits the plan goes beyond, with the most of the group at one table. */
  readonly loosened: NonNullable<PlanInput['atMost']>;
}

/**
 * Plans with every rule of the organiser, or says all that stands in the way. What is not a rule
 * gives way, and is told: limits the template proposes, then the meetings of earlier rounds.
 */
export function choosePlan(
  { fresh, past, limits }: Asked,
  seed: Seed,
  solver: Solver,
): Result<Chosen, SeatingRefusal | RulesRefusal> {
  const faults = faultsIn(fresh);
  const [fault] = faults;
  if (fault)
    return refuse(faults.length > 1 ? { code: 'rules-cannot-hold', because: faults } : fault);
  let refused: Result<Chosen, SeatingRefusal> | null = null;
  for (const { request, before } of attempts({ fresh, past, limits })) {
    const made = plan(request, { seed, solver });
    if (!made.ok) {
      // What is said last stands in the way of every plan.
      refused = made;
      continue;
    }
    const planned = made.value.seats.filter(({ round }) => round > before);
    const loosened = loosenedIn(limits, fresh.people, planned);
    const forgotten = before < past.rounds.length;
    return accept({ plan: made.value, request, before, forgotten, loosened });
  }
  if (refused === null) throw new Error('there is always an attempt');
  return refused;
}

interface Attempt {
  readonly request: PlanInput;
  readonly before: number;
}

function attempts({ fresh, past, limits }: Asked): readonly Attempt[] {
  const before = past.rounds.length;
  const starts = before > 0 ? [afterPast(fresh, past), fresh] : [fresh];
  return starts.flatMap((start): readonly Attempt[] => {
    const sat = start === fresh ? 0 : before;
    const kept = { ...start, atMost: [...(start.atMost ?? []), ...limitsThatFit(limits, start)] };
    const both = [kept, start].map((request) => ({ request, before: sat }));
    return limits.length > 0 ? both : both.slice(1);
  });
}

/** The request with the rounds that were sat in front, nobody in them moving any more. */
export function afterPast(fresh: PlanInput, { rounds, seats, absent, served }: Before): PlanInput {
  const later = <One extends { readonly round: number }>(list: readonly One[] = []) =>
    list.map((one) => ({ ...one, round: one.round + rounds.length }));
  return {
    ...fresh,
    rounds: [...rounds, ...fresh.rounds],
    fixed: [...seats, ...served, ...later(fresh.fixed)],
    absent: [...absent, ...later(fresh.absent)],
  };
}
