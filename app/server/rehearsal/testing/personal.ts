import type { Store } from '../../store/contract.ts';

/** Everything of the town's people that must never be public. */
export interface Personal {
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

/** Full names of everybody in the register, as their words. */
export async function namesIn(store: Store, assembly: string): Promise<ReadonlySet<string>> {
  const rows = await store.db
    .selectFrom('people')
    .select('name')
    .where('assembly_id', '=', assembly)
    .where('name', 'is not', null)
    .execute();
  return new Set(rows.map(({ name }) => words(name ?? '').join(' ')));
}

/** What of it stands in a public text, each with the kind of thing it is. */
export function personalIn(text: string, { names, codes }: Personal): readonly string[] {
  const found: string[] = [];
  const patterns = {
    // One character: a longer pattern takes hours on a line of millions without a blank.
    email: /@/,
    address: /\d+ (?:\p{L}+ ){1,3}(?:Street|Lane|Walk|Row)\b/u,
    postcode: /\bHT\d+ \d[A-Z]{2}\b/,
    reference: /\bHT-\d{5}\b/,
    phone: /\b0999 \d{6}\b/,
  };
  for (const [kind, pattern] of Object.entries(patterns)) {
    const hit = pattern.exec(text);
    if (hit) found.push(`${kind}: ${hit[0]}`);
  }
  for (const [code] of text.matchAll(/[0-9A-Z]{4,12}(?:-[0-9A-Z]{4})*/g))
    if (codes.has(code.replaceAll('-', ''))) found.push(`code: ${code}`);
  const all = words(text);
  for (let place = 0; place < all.length; place += 1)
    for (const length of [2, 3, 4]) {
      const name = all.slice(place, place + length).join(' ');
      if (names.has(name)) found.push(`name: ${name}`);
    }
  return found;
}
