export {
  assignThemes,
  type Preference,
  type Theme,
  type ThemeAssignment,
  type ThemeOptions,
  type ThemeRefusal,
} from './assign-themes.ts';
export { faultsIn } from './check.ts';
export type { ByTable, Person, PlanInput, Round, Seat, Zone } from './input.ts';
export { type Plan, type PlanOptions, plan, usualSteps } from './plan.ts';
export { type Quality, quality } from './quality.ts';
export { brokenRules } from './referee.ts';
export type { BrokenRule, SeatingRefusal } from './refusal.ts';
export { type Changes, type Replan, replan } from './replan.ts';
export { type TableSizesRefusal, tableSizes } from './table-sizes.ts';
export { themeRound } from './theme-round.ts';
