/** What a token's colour stands for; each is also said in words beside the picture. */
export type Tone = 'civic' | 'token' | 'drawn' | 'leaf' | 'brick' | 'slot';

/** Order in which tones are drawn and listed. */
export const TONES: readonly Tone[] = ['slot', 'token', 'civic', 'leaf', 'brick', 'drawn'];

/** A token is a short stroke with round ends: a few bytes for each person, and crisp at any size. */
export const TOKEN = { width: 12, height: 7, stepX: 15, stepY: 10.5 } as const;

/**
 * The path of tokens that share a colour.
 * @param places column and row of each, from 0
 */
export function tokenPath(places: readonly (readonly [column: number, row: number])[]): string {
  const half = TOKEN.height / 2;
  const length = TOKEN.width - TOKEN.height;
  return places
    .map(([column, row]) => `M${column * TOKEN.stepX + half} ${row * TOKEN.stepY + half}h${length}`)
    .join('');
}
