import type { Format } from '../../../../i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../../i18n/languages.ts';
import type { Translate } from '../../../../i18n/translator.ts';
import type { RuleWords } from '../../../../server/acts/5-gathering/rules/rule.ts';
import { writeTables } from '../../../../server/acts/5-gathering/rules/table-numbers.ts';

/** How people, rounds and groups are called on this page. */
export interface Names {
  /** Null for who was erased. */
  readonly person: (id: string | null) => string;
  readonly round: (id: string) => string;
  readonly group: (group: string) => string;
}

/** A rule in one sentence. */
export function sayRule(t: Translate, format: Format, rule: RuleWords, names: Names): string {
  switch (rule.kind) {
    case 'apart':
    case 'together': {
      const [one, two] = rule.people;
      const both = { one: names.person(one), two: names.person(two) };
      return t(`gathering.rules.say-${rule.kind}`, both);
    }
    case 'fixed': {
      const { person, round, table } = rule;
      const seat = { who: names.person(person), table };
      return round === null
        ? t('gathering.rules.say-fixed-all', seat)
        : t('gathering.rules.say-fixed', { ...seat, round: names.round(round) });
    }
    case 'access':
    case 'needs': {
      const need = t(`gathering.rules.need-${rule.need}`);
      return rule.kind === 'access'
        ? t('gathering.rules.say-access', { need, tables: writeTables(rule.tables) })
        : t('gathering.rules.say-needs', { need, who: names.person(rule.person) });
    }
    case 'languages':
    case 'speaks': {
      const languages = format.list(rule.languages.map((language) => LANGUAGE_NAMES[language]));
      return rule.kind === 'languages'
        ? t('gathering.rules.say-languages', { languages, tables: writeTables(rule.tables) })
        : t('gathering.rules.say-speaks', { languages, who: names.person(rule.person) });
    }
    case 'at-most':
    case 'at-least': {
      const values = { group: names.group(rule.group), count: rule.perTable };
      return t(`gathering.rules.say-${rule.kind}`, values);
    }
    case 'never-alone':
    case 'no-limit':
      return t(`gathering.rules.say-${rule.kind}`, { group: names.group(rule.group) });
  }
}
