import type { CsvFile } from '../../csv.ts';

/** A column with this many values tells people apart into groups that tables can have shares of. */
const MOST_VALUES = 12;
/** Columns that say who somebody is, or what they need, and not what they are like. */
const NOT_LIKE =
  /name|naam|nom$|languages$|talen|langues|sprachen|needs?$|mail|phone|address|note/i;

/** Columns that the tables could well be balanced on: few values, each of several people. */
export function worthBalancing({ header, rows }: CsvFile): readonly string[] {
  return header.filter((name, column) => {
    if (name.trim() === '' || NOT_LIKE.test(name.trim())) return false;
    const values = new Set(rows.map(({ cells }) => (cells[column] ?? '').trim()));
    return values.size >= 2 && values.size <= Math.min(MOST_VALUES, rows.length / 3);
  });
}

const WHOLE = [
  'name',
  'full name',
  'full_name',
  'fullname',
  'naam',
  'nom complet',
  'volledige naam',
];
const FIRST = ['first name', 'first_name', 'firstname', 'voornaam', 'prénom', 'prenom', 'vorname'];
const LAST = [
  'last name',
  'last_name',
  'lastname',
  'surname',
  'achternaam',
  'familienaam',
  'nom',
  'nachname',
];

/** The columns that make a person's name, by what they are called; none where none is known. */
export function nameColumns(header: readonly string[]): readonly string[] {
  const find = (names: readonly string[]) =>
    header.find((one) => names.includes(one.trim().toLowerCase()));
  const whole = find(WHOLE);
  if (whole !== undefined) return [whole];
  return [find(FIRST), find(LAST)].filter((one) => one !== undefined);
}
