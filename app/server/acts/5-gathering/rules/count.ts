import type { RuleKind, SeatingRule } from './rule.ts';

/** Kinds that stand on the record by their number; the others say something of one person alone. */
const COUNTED = [
  'apart',
  'together',
  'fixed',
  'access',
  'languages',
  'at-most',
  'at-least',
  'never-alone',
] as const satisfies readonly RuleKind[];

/** How many rules of each kind there are; kinds without any are left out. */
export function countRules(rules: readonly SeatingRule[]) {
  return COUNTED.flatMap((kind) => {
    const count = rules.filter((rule) => rule.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
}
