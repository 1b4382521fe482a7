import type { Instant } from '@commonlot/stages';
import type { Reads, Store, Tx } from '../../../store/contract.ts';
import type { Goal } from './goals.ts';
import { type RuleWords, readRule, type SeatingRule, writeRule } from './rule.ts';

interface Where {
  readonly store: Store;
  readonly assembly: string;
}

/** The assembly's rules in the order they were made. */
export async function readRules(db: Reads, assembly: string): Promise<readonly SeatingRule[]> {
  const rows = await db
    .selectFrom('seating_rules')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row): readonly SeatingRule[] => {
    const rule = readRule(row);
    return rule === null ? [] : [{ ...rule, id: row.id }];
  });
}

/**
 * Keeps a rule. Sent twice with one id it is kept once; a rule that says the same is left as it is,
 * and one about the same thing (the tables of a need, the languages of a person, the limit of a
 * group) gives way to the new one. Register only: a rule never reaches the record.
 */
export async function addRule(
  { store, assembly }: Where,
  id: string,
  rule: RuleWords,
  at: Instant,
) {
  const row = writeRule(rule);
  await store.transact(async (tx) => {
    const known = await readRules(tx, assembly);
    if (known.some((one) => one.id === id || sameWords(one, rule))) return;
    await takeOff(
      tx,
      assembly,
      known.filter((one) => givesWay(one, rule)).map((one) => one.id),
    );
    const values = { ...row, assembly_id: assembly, id, created_at: at };
    await tx
      .insertInto('seating_rules')
      .values(values)
      .onConflict((conflict) => conflict.columns(['assembly_id', 'id']).doNothing())
      .execute();
  }, assembly);
}

/** Takes a rule off; one that is gone stays so. */
export async function removeRule({ store, assembly }: Where, id: string): Promise<void> {
  await store.transact(async (tx) => await takeOff(tx, assembly, [id]), assembly);
}

async function takeOff(tx: Tx, assembly: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('seating_rules')
    .where('assembly_id', '=', assembly)
    .where('id', 'in', [...ids])
    .execute();
}

/** A pair is the same either way round. */
function sameWords(one: RuleWords, two: RuleWords): boolean {
  const words = (rule: RuleWords) =>
    JSON.stringify(writeRule('people' in rule ? { ...rule, people: inOrder(rule.people) } : rule));
  return words(one) === words(two);
}

function inOrder([one, two]: readonly [string | null, string | null]) {
  return (one ?? '') <= (two ?? '') ? ([one, two] as const) : ([two, one] as const);
}

function givesWay(old: RuleWords, rule: RuleWords): boolean {
  if (rule.kind === 'access') return old.kind === 'access' && old.need === rule.need;
  if (rule.kind === 'speaks') return old.kind === 'speaks' && old.person === rule.person;
  if (rule.kind === 'at-least') return old.kind === 'at-least' && old.group === rule.group;
  const limits = (one: RuleWords) => one.kind === 'at-most' || one.kind === 'no-limit';
  return (
    limits(rule) && limits(old) && 'group' in rule && 'group' in old && old.group === rule.group
  );
}

/** The organiser's order of goals; null while they never changed it. */
export async function readGoals(db: Reads, assembly: string): Promise<readonly Goal[] | null> {
  const row = await db
    .selectFrom('seating_goals')
    .select('goals')
    .where('assembly_id', '=', assembly)
    .executeTakeFirst();
  if (row === undefined) return null;
  const parsed: unknown = JSON.parse(row.goals);
  return Array.isArray(parsed) ? parsed.flatMap(readGoal) : null;
}

function readGoal(parsed: unknown): readonly Goal[] {
  if (typeof parsed !== 'object' || parsed === null) return [];
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const goal = fields.get('goal');
  return typeof goal === 'string' ? [{ goal, on: fields.get('on') === true }] : [];
}

/** Sets the order of the goals, and which of them count. */
export async function setGoals({ store, assembly }: Where, goals: readonly Goal[]): Promise<void> {
  const text = JSON.stringify(goals.map(({ goal, on }) => ({ goal, on })));
  await store.transact(async (tx) => {
    await tx
      .insertInto('seating_goals')
      .values({ assembly_id: assembly, goals: text })
      .onConflict((conflict) => conflict.column('assembly_id').doUpdateSet({ goals: text }))
      .execute();
  }, assembly);
}
