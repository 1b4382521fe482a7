import type { BrokenRule, SeatingRefusal } from '@commonlot/seating';
import type { MessageKey } from '../../i18n/keys.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { RulesRefusal } from '../acts/5-gathering/choose-plan.ts';
import { refusalWords } from './refusal-words.ts';

/** How people, rounds (from 1, as they were asked for) and groups are called; a list joined. */
export interface SeatingNames {
  readonly person: (id: string) => string;
  readonly round: (place: number) => string;
  readonly group: (group: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

/** People named in one sentence, and broken rules listed, at most. */
const MOST_PEOPLE = 6;
const MOST_BROKEN = 6;

/**
 * Why there is no plan, a sentence each with the names of people: for the Desk alone. A stored
 * refusal holds ids, so that what is written here is looked up each time and erased with them.
 */
export function seatingSentences(
  t: Translate,
  refusal: { readonly code: string },
  names: SeatingNames,
): readonly string[] {
  // codec: the stored refusal of a seating job, which the act made; other codes fall through.
  const one = refusal as SeatingRefusal | RulesRefusal;
  return joined(one.code === 'rules-cannot-hold' ? one.because : [one]).flatMap(
    ({ fault, rounds }) => sentencesOf(t, fault, rounds, names),
  );
}

interface Joined {
  readonly fault: SeatingRefusal;
  readonly rounds: readonly number[];
}

/** What is wrong in the same way in several rounds is said once. */
function joined(faults: readonly SeatingRefusal[]): readonly Joined[] {
  const found = new Map<string, { fault: SeatingRefusal; rounds: number[] }>();
  for (const fault of faults) {
    const { round, ...rest } = { round: 0, ...fault };
    const key = JSON.stringify(rest);
    const known = found.get(key) ?? { fault, rounds: [] };
    if (round > 0) known.rounds.push(round);
    found.set(key, known);
  }
  return [...found.values()];
}

const NAMED: ReadonlySet<string> = new Set<SeatingRefusal['code']>([
  'table-unknown',
  'seats-short',
  'residents-short',
  'group-too-large',
  'group-too-small',
  'group-of-one',
  'apart-and-together',
  'apart-too-many',
  'together-too-many',
  'no-table-allowed',
  'tables-allowed-full',
]);

function sentencesOf(
  t: Translate,
  fault: SeatingRefusal,
  rounds: readonly number[],
  names: SeatingNames,
): readonly string[] {
  const where = { rounds: names.list(rounds.map(names.round)) };
  if (fault.code === 'rules-not-met') return brokenSentences(t, fault.broken, names);
  if (fault.code === 'fixed-conflict')
    return [t(`gathering.cannot.fixed-${fault.rule}`, { ...where, who: who(fault.ids, names) })];
  if (fault.code === 'rules-conflict') {
    const rules = fault.rules.map((rule) => ruleWords(t, rule, names)).join('; ');
    return [t('gathering.cannot.rules-conflict', { ...where, rules })];
  }
  if (!NAMED.has(fault.code)) return [refusalWords(t, fault)];
  const values: Record<string, string | number> = { ...where };
  for (const [name, value] of Object.entries(fault))
    if (typeof value === 'number') values[name] = value;
  if ('group' in fault) values['group'] = names.group(fault.group);
  if ('ids' in fault) {
    values['who'] = who(fault.ids, names);
    values['count'] = fault.ids.length;
  }
  if (fault.code === 'tables-allowed-full') values['tables'] = fault.tables.join(', ');
  // codec: `NAMED` holds the codes that have a message here, which a suite holds.
  return [t(`gathering.cannot.${fault.code}` as MessageKey, values)];
}

function who(ids: readonly string[], { person, list }: SeatingNames): string {
  const named = ids.slice(0, MOST_PEOPLE).map(person);
  const more = ids.length - named.length;
  return list(more > 0 ? [...named, `+ ${more}`] : named);
}

type HardRule = Extract<SeatingRefusal, { code: 'rules-conflict' }>['rules'][number];

function ruleWords(t: Translate, rule: HardRule, names: SeatingNames): string {
  switch (rule.rule) {
    case 'apart':
    case 'together':
      return t(`gathering.cannot.rule-${rule.rule}`, { who: who(rule.ids, names) });
    case 'fixed': {
      const values = { who: names.person(rule.id), table: rule.table };
      return t('gathering.cannot.rule-fixed', values);
    }
    case 'at-most':
    case 'at-least': {
      const values = { group: names.group(rule.group), count: rule.perTable };
      return t(`gathering.rules.say-${rule.rule}`, values);
    }
    case 'alone':
      return t('gathering.rules.say-never-alone', { group: names.group(rule.group) });
    case 'speaks':
    case 'access':
      return t(`gathering.cannot.rule-${rule.rule}`);
  }
}

function brokenSentences(
  t: Translate,
  broken: readonly BrokenRule[],
  names: SeatingNames,
): readonly string[] {
  const first = broken.slice(0, MOST_BROKEN).map((one) => brokenWords(t, one, names));
  const more = broken.length - first.length;
  return [
    t('gathering.cannot.rules-not-met', { count: broken.length }),
    ...first,
    ...(more > 0 ? [t('gathering.cannot.more', { count: more })] : []),
  ];
}

function brokenWords(t: Translate, broken: BrokenRule, names: SeatingNames): string {
  const rounds = names.round(broken.round);
  switch (broken.rule) {
    case 'apart':
    case 'together':
      return t(`gathering.cannot.broken-${broken.rule}`, {
        ...{ rounds, who: who(broken.ids, names) },
      });
    case 'at-most':
    case 'at-least':
    case 'alone': {
      const values = { rounds, table: broken.table, group: names.group(broken.group) };
      return t(`gathering.cannot.broken-${broken.rule}`, values);
    }
    case 'residents':
    case 'seats':
      return t(`gathering.cannot.broken-${broken.rule}`, { rounds, table: broken.table });
    case 'seated-once':
    case 'absent':
    case 'no-such-seat':
    case 'fixed':
    case 'speaks':
    case 'access':
    case 'zone':
      return t('gathering.cannot.broken-place', { rounds, who: who([broken.id], names) });
  }
}
