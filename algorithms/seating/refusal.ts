/** Why there is no plan. Rounds and tables from 1. */
export type SeatingRefusal =
  | { readonly code: 'no-people' }
  | { readonly code: 'no-rounds' }
  | { readonly code: 'too-many-people'; readonly people: number; readonly most: number }
  | { readonly code: 'person-twice'; readonly id: string }
  | { readonly code: 'person-unknown'; readonly id: string; readonly rule: string }
  | { readonly code: 'round-unknown'; readonly round: number; readonly rule: string }
  | { readonly code: 'table-unknown'; readonly round: number; readonly table: number }
  | { readonly code: 'table-size-faulty'; readonly round: number; readonly seats: number }
  | { readonly code: 'limit-faulty'; readonly group: string; readonly perTable: number }
  /** `meetings` says after how many features nobody meeting twice comes: a whole number from 0. */
  | { readonly code: 'goal-faulty'; readonly meetings: number }
  | { readonly code: 'zones-overlap'; readonly round: number; readonly what: string }
  | {
      readonly code: 'seats-short';
      readonly round: number;
      readonly people: number;
      readonly seats: number;
    }
  | {
      readonly code: 'residents-short';
      readonly round: number;
      readonly residents: number;
      readonly tables: number;
    }
  | {
      readonly code: 'group-too-large';
      readonly round: number;
      readonly group: string;
      readonly people: number;
      readonly most: number;
    }
  /** Every table in use is to have some of the group, and too few are there. */
  | {
      readonly code: 'group-too-small';
      readonly round: number;
      readonly group: string;
      readonly people: number;
      readonly least: number;
    }
  /** One person of the group is there, who is not to be the only one. */
  | { readonly code: 'group-of-one'; readonly round: number; readonly group: string }
  /** Both asked for: this pair apart and (by a chain of pairs) together. */
  | { readonly code: 'apart-and-together'; readonly ids: readonly [string, string] }
  /** People each of whom is to be apart from every other, more than there are tables. */
  | {
      readonly code: 'apart-too-many';
      readonly round: number;
      readonly ids: readonly string[];
      readonly tables: number;
    }
  /** People who belong together, or are to be apart, and are fixed the other way. */
  | {
      readonly code: 'fixed-conflict';
      readonly round: number;
      readonly ids: readonly string[];
      readonly rule: 'apart' | 'together' | 'fixed' | 'absent' | 'tables-allowed';
    }
  | { readonly code: 'together-too-many'; readonly round: number; readonly ids: readonly string[] }
  /** No table of the round is open to all of these (languages, access, zones). */
  | { readonly code: 'no-table-allowed'; readonly round: number; readonly ids: readonly string[] }
  /** These people may sit only at these tables, which have too few seats left for them. */
  | {
      readonly code: 'tables-allowed-full';
      readonly round: number;
      readonly ids: readonly string[];
      readonly tables: readonly number[];
    }
  /**
   * No seating of the round keeps all of these, and one keeps all but any one of them.
   */
  | { readonly code: 'rules-conflict'; readonly round: number; readonly rules: readonly HardRule[] }
  /** The search found no plan that keeps these rules; they may or may not contradict each other. */
  | { readonly code: 'rules-not-met'; readonly broken: readonly BrokenRule[] };

/** A hard rule of one round as it was asked for. */
export type HardRule =
  /** All of these apart from each other, or all together. */
  | { readonly rule: 'apart' | 'together'; readonly ids: readonly string[] }
  | { readonly rule: 'fixed'; readonly id: string; readonly table: number }
  | { readonly rule: 'at-most' | 'at-least'; readonly group: string; readonly perTable: number }
  | { readonly rule: 'alone'; readonly group: string }
  /** Everybody at a table where they are understood; or that serves their needs. */
  | { readonly rule: 'speaks' | 'access' };

/** One hard rule broken once; what a referee finds in a plan. */
export type BrokenRule =
  | {
      readonly rule: 'seated-once';
      readonly id: string;
      readonly round: number;
      readonly times: number;
    }
  | { readonly rule: 'absent'; readonly id: string; readonly round: number }
  | {
      readonly rule: 'no-such-seat';
      readonly id: string;
      readonly round: number;
      readonly table: number;
    }
  | {
      readonly rule: 'seats';
      readonly round: number;
      readonly table: number;
      readonly over: number;
    }
  | {
      readonly rule: 'apart' | 'together';
      readonly ids: readonly [string, string];
      readonly round: number;
    }
  | { readonly rule: 'fixed'; readonly id: string; readonly round: number; readonly table: number }
  | {
      readonly rule: 'speaks' | 'access' | 'zone';
      readonly id: string;
      readonly round: number;
      readonly table: number;
    }
  | {
      readonly rule: 'at-most';
      readonly group: string;
      readonly round: number;
      readonly table: number;
      readonly over: number;
    }
  | {
      readonly rule: 'at-least';
      readonly group: string;
      readonly round: number;
      readonly table: number;
      readonly under: number;
    }
  | {
      readonly rule: 'alone';
      readonly group: string;
      readonly round: number;
      readonly table: number;
    }
  | { readonly rule: 'residents'; readonly round: number; readonly table: number };
