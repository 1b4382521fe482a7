/** Someone who takes a seat. Ids are unique; `values` by feature name. */
export type Person = {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Residents and guests sit as equals; no table is without a resident. Default resident. */
  readonly kind?: 'resident' | 'guest';
  /** Kind of guest, party or whatever `atMost` limits. */
  readonly group?: string;
  /** What else `atMost`, `atLeast` and `neverAlone` may name: an age group, people of a branch. */
  readonly groups?: readonly string[];
  /** Languages; without any, every table will do. */
  readonly speaks?: readonly string[];
  /** Access needs; heeded where `access` says which tables serve them. */
  readonly needs?: readonly string[];
};

/** People who sit at certain tables of a round, apart from all others (a theme). */
export type Zone = { readonly tables: readonly number[]; readonly people: readonly string[] };

/**
 * Someone who serves at a table instead of taking part: on a chair beside its seats, counted in no
 * balance and no meeting. `apart`, `fixed` and `absent` may name them.
 */
export type Helper = {
  /** Unlike any other helper's or person's. */
  readonly id: string;
  /** A host leads a table; an interpreter serves one of several languages; an observer listens. */
  readonly role: 'host' | 'interpreter' | 'observer';
  /** One table all day; otherwise another one each round. */
  readonly stays?: boolean;
  /** Languages; a host without any is at home in all. */
  readonly speaks?: readonly string[];
};

/** Seats of each table (0: it is not there), or one size: then as many tables as the people present need. */
export type Round = {
  readonly name: string;
  readonly zones?: readonly Zone[];
} & ({ readonly tables: readonly number[] } | { readonly size: number });

/** Round and table count from 1. */
export type Seat = { readonly id: string; readonly round: number; readonly table: number };

/** What a table offers, by table number as text: `{"3": ["nl", "fr"]}`. Others: no restriction. */
export type ByTable = { readonly tables: Readonly<Record<string, readonly string[]>> };

export type PlanInput = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  /**
   * Features to balance at each table, most important first. `kind` and `group` mean the person's
   * own unless `values` has them.
   */
  readonly balance?: readonly string[];
  /** How many features of `balance` come before the goal that nobody meets anyone twice. Default 2. */
  readonly meetings?: number;
  readonly helpers?: readonly Helper[];
  /** Never at one table. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Always at one table, in every round both are there. */
  readonly together?: readonly (readonly [string, string])[];
  readonly fixed?: readonly Seat[];
  readonly atMost?: readonly { readonly group: string; readonly perTable: number }[];
  /** Every table in use has at least so many of the group. */
  readonly atLeast?: readonly { readonly group: string; readonly perTable: number }[];
  /** Groups of whom nobody is the only one at a table: two or more there, or none. */
  readonly neverAlone?: readonly string[];
  /** A person sits where at least one of their languages is spoken. */
  readonly speaks?: ByTable;
  /** A person with a need sits at a table that serves it. */
  readonly access?: ByTable;
  readonly absent?: readonly { readonly id: string; readonly round: number }[];
};

/** A person's value of a feature; the empty text when not known, which is balanced like a value. */
export function valueOf(person: Person, feature: string): string {
  if (Object.hasOwn(person.values, feature)) return person.values[feature] ?? '';
  if (feature === 'kind') return person.kind ?? 'resident';
  return feature === 'group' ? (person.group ?? '') : '';
}

/** Whether a rule that names a group is about this person. */
export function belongsTo({ group, groups }: Person, name: string): boolean {
  return group === name || groups?.includes(name) === true;
}
