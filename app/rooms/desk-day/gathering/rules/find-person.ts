/** Somebody of the hall as the page names them; of two with one name, each with the end of their id. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Sorted by name, every label different. */
export function labelled(
  people: readonly { readonly id: string; readonly name: string }[],
): readonly Named[] {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(plain(name), (count.get(plain(name)) ?? 0) + 1);
  return people
    .map(({ id, name }) => ({
      id,
      label: (count.get(plain(name)) ?? 0) > 1 ? `${name} · ${id.slice(-4)}` : name,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Everybody who may be meant: whose name it is, or else whose name has every word begun. */
export function findPeople(people: readonly Named[], typed: string): readonly Named[] {
  const wanted = plain(typed);
  const exact = people.filter(({ label }) => plain(label) === wanted);
  if (exact.length > 0) return exact;
  const parts = wanted.split(/\s+/);
  return people.filter(({ label }) => {
    const words = plain(label).split(/[\s'’-]+/);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** Accents, capitals and spaces at the ends do not count. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
