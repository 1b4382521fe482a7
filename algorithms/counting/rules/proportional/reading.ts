import { type Box, ballotsIn } from '../../ballots/box.ts';
import type { Reading } from '../../ballots/sort-box.ts';
import { isPositive } from '../../figures.ts';
import type { Contest } from '../../method.ts';
import type { CountRefusal } from '../../refusal.ts';
import type { ApprovalBallots } from '../../shapes/approval-ballots.ts';
import { faultyMark, sumOf } from '../marks.ts';

export function faultyPicks({ picks }: ApprovalBallots): string | null {
  return picks === undefined || isPositive(picks) ? null : 'picks';
}

/** A mark of 1 approves; a ballot without one is blank. */
export function readApprovals({ picks }: ApprovalBallots, box: Box): (row: number) => Reading {
  return (row) => {
    const fault = faultyMark(box, row, 0, 1);
    if (fault !== null) return fault;
    const sum = sumOf(box, row);
    if (picks !== undefined && sum > picks)
      return { code: 'too-many-picks', picks: sum, most: picks };
    return sum === 0 ? 'blank' : 'valid';
  };
}

/** What is wrong with the sum to spend; null where seats are filled. */
export function faultyBudget({ options, budget }: Contest): CountRefusal | null {
  if (budget === undefined) return null;
  const whole = (sum: unknown) => Number.isSafeInteger(sum) && Number(sum) >= 0;
  if (!whole(budget.limit)) return { code: 'budget-faulty', option: null };
  const option = options.find(
    (one) => !Object.hasOwn(budget.costs, one) || !whole(budget.costs[one]),
  );
  return option === undefined ? null : { code: 'budget-faulty', option };
}

/** People among whom the shares are counted must be at least the ballots cast. */
export function faultyPeople(people: number | undefined, box: Box): CountRefusal | null {
  const cast = ballotsIn(box);
  if (people === undefined || people >= cast) return null;
  return { code: 'base-below-ballots', people, cast };
}
