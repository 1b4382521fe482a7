export {
  assignThemes,
  type Preference,
  type Theme,
  type ThemeAssignment,
  type ThemeOptions,
  type ThemeRefusal,
} from './assign-themes.ts';
export { faultsIn } from './check.ts';
export { type Choice, choiceOf, choices, moved, type Who } from './choices.ts';
export type { ByTable, Helper, Person, PlanInput, Round, Seat, Zone } from './input.ts';
export { type Mixing, mixing } from './mixing.ts';
export { type Plan, type PlanOptions, plan, usualSteps } from './plan.ts';
export { type Quality, quality } from './quality.ts';
export { brokenRules } from './referee.ts';
export type { BrokenRule, HardRule, SeatingRefusal } from './refusal.ts';
export { type Changes, type Replan, replan } from './replan.ts';
export type { Served, Serving } from './serve.ts';
export { type TableSizesRefusal, tableSizes } from './table-sizes.ts';
export { themeRound } from './theme-round.ts';
