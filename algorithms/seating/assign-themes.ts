import type { Seed } from '@commonlot/draw';
import { accept, apportion, Fraction, type Result, refuse } from '@commonlot/exact';
import { matchFairly } from './match-fairly.ts';
import { inTicketOrder } from './ticket-order.ts';

/** Themes from most to least liked; none at all: any theme will do. */
export type Preference = { readonly id: string; readonly ranked: readonly string[] };

/** A theme, the most tables it may get and the seats at each. */
export type Theme = { readonly id: string; readonly tables: number; readonly seats: number };

export type ThemeOptions = {
  readonly seed: Seed;
  /** Tables in the hall, shared out by first choices; without it each theme has all its tables. */
  readonly hall?: number;
  /** Fewest people a theme goes ahead with. Default 3. */
  readonly least?: number;
};

export type ThemeAssignment = {
  readonly people: readonly {
    readonly id: string;
    readonly theme: string;
    /** 1 for a first choice; null: nothing was ranked, or the theme was not on the list. */
    readonly choice: number | null;
  }[];
  /** Themes that go ahead, in the order given, with the seats of each of their tables. */
  readonly themes: readonly {
    readonly id: string;
    readonly people: readonly string[];
    readonly tables: readonly number[];
  }[];
  /** Themes with too few people to go ahead. */
  readonly closed: readonly string[];
  /** choices[k]: people who got their choice k + 1. */
  readonly choices: readonly number[];
  /** People who ranked something and got none of it. */
  readonly unlisted: number;
};

export type ThemeRefusal =
  | { readonly code: 'theme-faulty'; readonly theme: string }
  | { readonly code: 'theme-twice' | 'theme-unknown'; readonly theme: string }
  | { readonly code: 'person-twice'; readonly id: string }
  | { readonly code: 'seats-short'; readonly people: number; readonly seats: number };

/**
 * Gives everybody a theme. Fair in the sense of Huang, Kavitha, Mehlhorn and Michail, Fair matchings
 * and related problems (2016): as few as possible get none of their choices, then as few as possible
 * their last, and so on up. How many get which choice is unique; who, where it has to be decided, is
 * drawn by ticket. Themes with fewer than `least` people close, the smallest first, and the rest is
 * done again.
 * @returns the assignment, or what is wrong with the lists, or that the seats do not suffice
 */
export function assignThemes(
  preferences: readonly Preference[],
  themes: readonly Theme[],
  { seed, hall, least = 3 }: ThemeOptions,
): Result<ThemeAssignment, ThemeRefusal> {
  const refusal = faulty(preferences, themes);
  if (refusal !== null) return refuse(refusal);
  const people = inTicketOrder(preferences, seed, 'theme-people');
  let open = inTicketOrder(themes, seed, 'theme-themes');
  for (;;) {
    const sized = bySize(people, open, hall);
    const seats = sized.reduce((sum, { tables, seats: each }) => sum + tables * each, 0);
    if (seats < people.length) return refuse({ code: 'seats-short', people: people.length, seats });
    const wishes = people.map(({ ranked }) =>
      ranked.filter((t) => sized.some(({ id }) => id === t)),
    );
    const matched = matchFairly(
      // Who ranked only closed themes is back to "none of their choices", not to "any will do".
      wishes.map((ranked, p) => rankTable(ranked, people[p]?.ranked ?? [], sized, themes.length)),
      sized.map(({ tables, seats: each }) => tables * each),
    );
    const at = sized.map((_, t) => people.filter((__, p) => matched[p] === t).map(({ id }) => id));
    const small = smallest(sized, at, least);
    if (small === null || sized.length === 1)
      return accept(describe(preferences, themes, sized, at));
    open = open.filter(({ id }) => id !== small);
  }
}

function faulty(preferences: readonly Preference[], themes: readonly Theme[]): ThemeRefusal | null {
  const known = new Set<string>();
  for (const { id, tables, seats } of themes) {
    if (known.has(id)) return { code: 'theme-twice', theme: id };
    const whole = Number.isSafeInteger(tables) && Number.isSafeInteger(seats);
    if (!whole || tables < 1 || seats < 1) return { code: 'theme-faulty', theme: id };
    known.add(id);
  }
  const people = new Set<string>();
  for (const { id, ranked } of preferences) {
    if (people.has(id)) return { code: 'person-twice', id };
    people.add(id);
    for (const [k, theme] of ranked.entries()) {
      if (!known.has(theme)) return { code: 'theme-unknown', theme };
      if (ranked.indexOf(theme) !== k) return { code: 'theme-twice', theme };
    }
  }
  return null;
}

/** The hall's tables by first choices (largest remainders, capped by each theme's own tables). */
function bySize(
  people: readonly Preference[],
  open: readonly Theme[],
  hall: number | undefined,
): readonly Theme[] {
  if (hall === undefined) return open;
  const first = (theme: Theme) => people.filter(({ ranked }) => ranked[0] === theme.id).length;
  const claims = open.map((theme) => ({
    // Tables wished for, in seats of its own size; one person more so that none starts at nothing.
    weight: Fraction.of(first(theme) + 1, theme.seats),
    cap: theme.tables,
  }));
  const { shares } = apportion(claims, hall);
  return open.map((theme, t) => ({ ...theme, tables: shares[t] ?? 0 }));
}

/** Rank of every open theme for one person: 0 best; a theme not on the list ranks last of all. */
function rankTable(
  ranked: readonly string[],
  wished: readonly string[],
  open: readonly Theme[],
  last: number,
): readonly number[] {
  if (wished.length === 0) return open.map(() => 0);
  return open.map(({ id }) => (ranked.includes(id) ? wished.indexOf(id) : last));
}

function smallest(
  open: readonly Theme[],
  at: readonly (readonly string[])[],
  least: number,
): string | null {
  let found: string | null = null;
  let fewest = least;
  for (const [t, people] of at.entries())
    if (people.length < fewest) {
      fewest = people.length;
      found = open[t]?.id ?? null;
    }
  return found;
}

function describe(
  preferences: readonly Preference[],
  themes: readonly Theme[],
  open: readonly Theme[],
  at: readonly (readonly string[])[],
): ThemeAssignment {
  const themeOf = new Map(
    open.flatMap(({ id }, t) => (at[t] ?? []).map((who) => [who, id] as const)),
  );
  const people = preferences.map(({ id, ranked }) => {
    const theme = themeOf.get(id) ?? '';
    const k = ranked.indexOf(theme);
    return { id, theme, choice: k === -1 ? null : k + 1 };
  });
  const most = Math.max(0, ...preferences.map(({ ranked }) => ranked.length));
  return {
    people,
    themes: themes.flatMap(({ id, seats }) => {
      const here = people.filter(({ theme }) => theme === id).map((person) => person.id);
      const tables = Array.from({ length: Math.ceil(here.length / seats) }, () => seats);
      return here.length === 0 ? [] : [{ id, people: here, tables }];
    }),
    closed: themes.map(({ id }) => id).filter((id) => !people.some(({ theme }) => theme === id)),
    choices: Array.from(
      { length: most },
      (_, k) => people.filter(({ choice }) => choice === k + 1).length,
    ),
    unlisted: people.filter(({ choice }, p) => {
      return choice === null && (preferences[p]?.ranked.length ?? 0) > 0;
    }).length,
  };
}
