/** A share such as 2/3, 60% or 0.6; null for anything else. */
export function readShare(
  text: string,
): { readonly numerator: number; readonly denominator: number } | null {
  const [, numerator, denominator] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined)
    return { numerator: Number(numerator), denominator: Number(denominator) };
  const [, ones = '', part = '', cent] = /^(\d{1,9})(?:\.(\d{1,6}))?(?: ?(%))?$/.exec(text) ?? [];
  if (ones === '') return null;
  const tens = 10 ** part.length * (cent === undefined ? 1 : 100);
  return { numerator: Number(`${ones}${part}`), denominator: tens };
}
