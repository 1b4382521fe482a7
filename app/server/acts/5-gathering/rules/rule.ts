import { LANGUAGES, type Language } from '@commonlot/stages';
import { NEEDS, type Need } from './needs.ts';

/** A person a rule names; null once they were erased. */
type Who = string | null;

/** What a rule says; tables count from 1. */
export type RuleWords =
  | { readonly kind: 'apart' | 'together'; readonly people: readonly [Who, Who] }
  | {
      readonly kind: 'fixed';
      readonly person: Who;
      /** Null: in every talk round. */
      readonly round: string | null;
      readonly table: number;
    }
  | { readonly kind: 'access'; readonly need: Need; readonly tables: readonly number[] }
  | { readonly kind: 'needs'; readonly person: Who; readonly need: Need }
  | {
      readonly kind: 'languages';
      readonly tables: readonly number[];
      readonly languages: readonly Language[];
    }
  /** Languages a person speaks beside their own. */
  | { readonly kind: 'speaks'; readonly person: Who; readonly languages: readonly Language[] }
  | { readonly kind: 'at-most' | 'at-least'; readonly group: string; readonly perTable: number }
  | { readonly kind: 'never-alone'; readonly group: string }
  /** Takes the template's limit for a group off. */
  | { readonly kind: 'no-limit'; readonly group: string };

export type RuleKind = RuleWords['kind'];
export type SeatingRule = RuleWords & { readonly id: string };

/** A rule's columns beside its id. */
export interface RuleRow {
  readonly kind: string;
  readonly person_id: string | null;
  readonly other_id: string | null;
  readonly detail: string;
}

export function writeRule(rule: RuleWords): RuleRow {
  const row = (person: Who, other: Who, detail: object): RuleRow => ({
    ...{ kind: rule.kind, person_id: person, other_id: other },
    detail: JSON.stringify(detail),
  });
  switch (rule.kind) {
    case 'apart':
    case 'together':
      return row(...rule.people, {});
    case 'fixed':
      return row(rule.person, null, { round: rule.round, table: rule.table });
    case 'needs':
      return row(rule.person, null, { need: rule.need });
    case 'speaks':
      return row(rule.person, null, { languages: rule.languages });
    case 'access':
      return row(null, null, { need: rule.need, tables: rule.tables });
    case 'languages':
      return row(null, null, { tables: rule.tables, languages: rule.languages });
    case 'at-most':
    case 'at-least':
      return row(null, null, { group: rule.group, perTable: rule.perTable });
    case 'never-alone':
    case 'no-limit':
      return row(null, null, { group: rule.group });
  }
}

/** A stored row as a rule; null for a kind or a detail this version does not know. */
export function readRule({ kind, person_id, other_id, detail }: RuleRow): RuleWords | null {
  const parsed: unknown = JSON.parse(detail);
  const fields = new Map(Object.entries(typeof parsed === 'object' && parsed ? parsed : {}));
  const person = person_id;
  switch (kind) {
    case 'apart':
    case 'together':
      return { kind, people: [person, other_id] };
    case 'fixed':
      return { kind, person, round: textIn(fields, 'round'), table: numberIn(fields, 'table') };
    case 'access':
      return { kind, need: needIn(fields), tables: numbersIn(fields) };
    case 'needs':
      return { kind, person, need: needIn(fields) };
    case 'languages':
      return { kind, tables: numbersIn(fields), languages: languagesIn(fields) };
    case 'speaks':
      return { kind, person, languages: languagesIn(fields) };
    case 'at-most':
    case 'at-least':
      return {
        kind,
        group: textIn(fields, 'group') ?? '',
        perTable: numberIn(fields, 'perTable'),
      };
    case 'never-alone':
    case 'no-limit':
      return { kind, group: textIn(fields, 'group') ?? '' };
    default:
      return null;
  }
}

type Fields = ReadonlyMap<string, unknown>;

function textIn(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  return typeof value === 'string' ? value : null;
}

function numberIn(fields: Fields, name: string): number {
  return Number(fields.get(name));
}

function needIn(fields: Fields): Need {
  return NEEDS.find((need) => need === fields.get('need')) ?? 'step-free';
}

function numbersIn(fields: Fields): readonly number[] {
  const value = fields.get('tables');
  return Array.isArray(value) ? value.map(Number) : [];
}

function languagesIn(fields: Fields): readonly Language[] {
  const value = fields.get('languages');
  return LANGUAGES.filter((language) => Array.isArray(value) && value.includes(language));
}

/** Everybody a rule names who is still known. */
export function peopleIn(rule: RuleWords): readonly Who[] {
  if ('people' in rule) return rule.people;
  return 'person' in rule ? [rule.person] : [];
}
