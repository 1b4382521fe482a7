import type { Store } from '../../../server/store/contract.ts';

/** Words as they are compared: letters and digits alone, small. */
export const plainWords = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything in the register that points at somebody: by its plain words, what it is. */
export async function registerWords(store: Store, assembly: string) {
  const found = new Map<string, string>();
  const add = (kind: string, text: string | null): void => {
    const plain = plainWords(text ?? '');
    // One word alone (a first name, a town) is a word of the language too.
    if (plain.length > 1) found.set(plain.join(' '), kind);
  };
  const people = await store.db
    .selectFrom('people')
    .select(['name', 'email', 'phone', 'address'])
    .where('assembly_id', '=', assembly)
    .execute();
  for (const { name, email, phone, address } of people) {
    add('name', name);
    add('email', email);
    add('phone', phone);
    for (const line of linesOf(address)) add('address', line);
  }
  const homes = await store.db
    .selectFrom('households')
    .select('address')
    .where('assembly_id', '=', assembly)
    .execute();
  for (const { address } of homes) for (const line of linesOf(address)) add('address', line);
  const accounts = await store.db.selectFrom('accounts').select(['email']).execute();
  for (const { email } of accounts) add('email', email);
  return found;
}

/** The parts of an address that hold a figure: its street with number, its postcode. */
function linesOf(address: string | null): readonly string[] {
  const parsed: unknown = address === null ? null : JSON.parse(address);
  const parts: readonly unknown[] =
    typeof parsed === 'object' && parsed !== null ? Object.values(parsed) : [parsed];
  return parts.flatMap((part) => (typeof part === 'string' && /\d/.test(part) ? [part] : []));
}

/** Makes the search for what of the register stands in a text. */
export function searchFor(
  register: ReadonlyMap<string, string>,
): (text: string) => readonly string[] {
  const first = new Set([...register.keys()].map((key) => key.slice(0, key.indexOf(' '))));
  return (text) => {
    const words = plainWords(text);
    const found: string[] = [];
    for (const [place, word] of words.entries()) {
      if (!first.has(word)) continue;
      for (let length = 2; length <= 8; length += 1) {
        const hit = words.slice(place, place + length).join(' ');
        const kind = register.get(hit);
        if (kind !== undefined) found.push(`${kind}: ${hit}`);
      }
    }
    return found;
  };
}
