import type { ImportedPerson } from '../../../server/acts/3-registration/import-people.ts';
import type { People } from '../../../server/files/lists.ts';

/** Columns that are about reaching a person, not about who they are; matched without case. */
const CONTACT: Readonly<Record<string, 'name' | 'first' | 'last' | 'email' | 'phone' | 'address'>> =
  {
    name: 'name',
    full_name: 'name',
    first_name: 'first',
    last_name: 'last',
    surname: 'last',
    email: 'email',
    mail: 'email',
    mobile_number: 'phone',
    phone: 'phone',
    phone_number: 'phone',
    primary_address1: 'address',
    primary_address2: 'address',
    primary_city: 'address',
    primary_zip: 'address',
    address: 'address',
    postcode: 'address',
  };

/**
 * People of a file as the register keeps them: contact columns by name, every other column a feature.
 * @param households columns that together tell one household from another; unknown ones are ignored.
 */
export function importedPeople(
  { columns, idColumn, people }: People,
  households: readonly string[],
): readonly ImportedPerson[] {
  const plain = columns.map(plainName);
  const home = households.map(plainName).flatMap((name) => {
    const at = plain.indexOf(name);
    return name === '' || at === -1 ? [] : [at];
  });
  const features = columns.flatMap((column, at) =>
    column === idColumn || home.includes(at) || CONTACT[plain[at] ?? ''] !== undefined
      ? []
      : [[column, at] as const],
  );
  const contact = (cells: readonly string[], kind: string) =>
    cells.filter((cell, at) => cell !== '' && CONTACT[plain[at] ?? ''] === kind);
  return people.map(({ id, cells }) => ({
    name:
      contact(cells, 'name')[0] ??
      ([...contact(cells, 'first'), ...contact(cells, 'last')].join(' ') || id),
    email: contact(cells, 'email')[0] ?? null,
    phone: contact(cells, 'phone')[0] ?? null,
    household: home
      .map((at) => (cells[at] ?? '').toLowerCase())
      .filter((cell) => cell !== '')
      .join(', '),
    features: Object.fromEntries(features.map(([column, at]) => [column, cells[at] ?? ''])),
  }));
}

function plainName(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}
