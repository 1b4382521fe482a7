/** A number with its noun: `1 vote`, `2 votes`. English alone; the app translates by code. */
export function several(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}
