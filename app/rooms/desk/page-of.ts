import type { NextStep } from '@commonlot/stages';

/** Steps whose page is not the first of their stage. */
const PAGES: Readonly<Partial<Record<NextStep['step'], string>>> = {
  'set-quotas': 'selection/quotas',
  'confirm-members': 'selection/members',
};

/** The page below the assembly's desk where the next thing is done. */
export function pageOf(next: NextStep): string {
  return PAGES[next.step] ?? next.stage;
}
