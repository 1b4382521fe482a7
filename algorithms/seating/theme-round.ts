import type { ThemeAssignment } from './assign-themes.ts';
import type { Round } from './input.ts';

/**
 * The round in which everybody sits at their theme: tables numbered through from 1, theme by theme,
 * each theme a zone, so that `plan` balances and mixes within it. `themeOf` names each table's theme.
 */
export function themeRound(
  name: string,
  { themes }: Pick<ThemeAssignment, 'themes'>,
): { readonly round: Round; readonly themeOf: readonly string[] } {
  const themeOf = themes.flatMap(({ id, tables }) => tables.map(() => id));
  return {
    round: {
      name,
      tables: themes.flatMap(({ tables }) => tables),
      zones: themes.map(({ id, people }) => ({
        tables: themeOf.flatMap((theme, t) => (theme === id ? [t + 1] : [])),
        people,
      })),
    },
    themeOf,
  };
}
