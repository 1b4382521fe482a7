import { accept, type Result, refuse } from '@commonlot/exact';
import { LANGUAGES, type Language } from '@commonlot/stages';
import { formOf, visitOf } from '../../../../server/access/visit.ts';
import { NEEDS } from '../../../../server/acts/5-gathering/rules/needs.ts';
import type { RuleWords, SeatingRule } from '../../../../server/acts/5-gathering/rules/rule.ts';
import {
  MOST_TABLES,
  readTables,
  writeTables,
} from '../../../../server/acts/5-gathering/rules/table-numbers.ts';
import { fieldOf, numberOf } from '../../../../server/pages/doing-of.ts';
import type { Context } from '../../load-day.ts';
import { findPeople, type Named } from './find-person.ts';

/** Most people of a group at one table that a rule can name. */
const MOST_AT_A_TABLE = 50;

/** What a form can be about: one of the page's forms, by the name its fields begin with. */
export const FORMS = ['pair', 'fixed', 'access', 'needs', 'languages', 'speaks', 'group'] as const;
export type RuleForm = (typeof FORMS)[number];

/** What the form is read against. */
export interface Around {
  /** Everybody a rule can name: the hall, and those who serve at its tables. */
  readonly people: readonly Named[];
  /** Ids of those who serve; only keeping apart and a fixed table are about them too. */
  readonly team: ReadonlySet<string>;
  readonly rules: readonly SeatingRule[];
  readonly rounds: readonly string[];
  readonly groups: readonly string[];
}

/** The rule a form asks for, or everything that is wrong with it, a sentence each. */
export function readRuleForm(
  context: Context,
  form: RuleForm,
  around: Around,
): Result<RuleWords, readonly string[]> {
  const reading = new Reading(context, form, around);
  const rule = READERS[form](reading);
  return rule === null || reading.wrong.length > 0 ? refuse(reading.wrong) : accept(rule);
}

const READERS: Readonly<Record<RuleForm, (form: Reading) => RuleWords | null>> = {
  pair: (form) => {
    const kind = form.text('how') === 'together' ? 'together' : 'apart';
    const [one, two] = [form.person('one', kind === 'apart'), form.person('two', kind === 'apart')];
    if (one !== null && one === two) form.say('same');
    return { kind, people: [one, two] };
  },
  fixed: (form) => {
    const round = form.around.rounds.find((id) => id === form.text('round')) ?? null;
    return { kind: 'fixed', person: form.person('person', true), round, table: form.table() };
  },
  access: (form) => ({ kind: 'access', need: form.need(), tables: form.tables() }),
  needs: (form) => ({ kind: 'needs', person: form.person('person'), need: form.need() }),
  languages: (form) => {
    const tables = form.tables();
    const taken = form.around.rules.flatMap((rule) =>
      rule.kind === 'languages' ? rule.tables.filter((table) => tables.includes(table)) : [],
    );
    if (taken.length > 0) form.say('taken', { tables: writeTables(taken.sort((a, b) => a - b)) });
    return { kind: 'languages', tables, languages: form.languages() };
  },
  speaks: (form) => ({
    kind: 'speaks',
    person: form.person('person'),
    languages: form.languages(),
  }),
  group: (form) => {
    const group = form.around.groups.find((one) => one === form.text('group'));
    if (group === undefined) form.say('group');
    const kind = form.text('how');
    const counted = kind === 'at-most' || kind === 'at-least';
    const perTable = counted ? form.count() : 0;
    if (group === undefined) return null;
    if (counted) return { kind, group, perTable };
    return { kind: kind === 'no-limit' ? 'no-limit' : 'never-alone', group };
  },
};

type Wrong = 'same' | 'taken' | 'group' | 'name' | 'nobody' | 'several' | 'tables' | 'table';

/** Reads a form's fields and keeps a sentence for each that cannot be. */
class Reading {
  readonly wrong: string[] = [];
  readonly context: Context;
  readonly form: RuleForm;
  readonly around: Around;

  constructor(context: Context, form: RuleForm, around: Around) {
    this.context = context;
    this.form = form;
    this.around = around;
  }

  say(what: Wrong | 'languages' | 'count', values: Record<string, string | number> = {}): void {
    this.wrong.push(visitOf(this.context).t(`gathering.rules.wrong-${what}`, values));
  }

  text(name: string): string {
    return fieldOf(this.context, `${this.form}-${name}`);
  }

  /** @param team whether somebody who serves at the tables will do */
  person(name: 'one' | 'two' | 'person', team = false): string | null {
    const { t } = visitOf(this.context);
    const typed = this.text(name);
    const field = t(`gathering.rules.${name}`);
    const people = this.around.people.filter(({ id }) => team || !this.around.team.has(id));
    const found = typed === '' ? [] : findPeople(people, typed);
    const [first] = found;
    if (first && found.length === 1) return first.id;
    const names = found.slice(0, 5).map(({ label }) => label);
    if (typed === '') this.say('name', { field });
    else if (found.length === 0) this.say('nobody', { field, name: typed });
    else this.say('several', { field, name: typed, names: names.join(', ') });
    return null;
  }

  table(): number {
    return this.number('table', MOST_TABLES);
  }

  count(): number {
    return this.number('count', MOST_AT_A_TABLE);
  }

  private number(name: 'table' | 'count', most: number): number {
    const number = numberOf(this.context, `${this.form}-${name}`);
    if (!(number >= 1 && number <= most)) this.say(name, { most });
    return number;
  }

  tables(): readonly number[] {
    const typed = this.text('tables');
    const tables = readTables(typed);
    if (tables === null) this.say('tables', { typed, most: MOST_TABLES });
    return tables ?? [];
  }

  need() {
    return NEEDS.find((need) => need === this.text('need')) ?? 'step-free';
  }

  languages(): readonly Language[] {
    const sent = formOf(this.context).getAll(`${this.form}-languages`);
    const languages = LANGUAGES.filter((language) => sent.includes(language));
    if (languages.length === 0) this.say('languages');
    return languages;
  }
}
