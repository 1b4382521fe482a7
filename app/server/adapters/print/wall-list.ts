import type { WallList } from './documents.ts';
import { sayIn } from './words.ts';

/** What the template `wall-list.typ` reads: people by their name's first letter, in the language's order. */
export function wallList({ language, event, paper, rounds, people }: WallList) {
  const say = sayIn(language);
  const order = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = people.toSorted(
    (a, b) => order.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const letters: { letter: string; people: Row[] }[] = [];
  for (const { name, tables, role } of sorted) {
    const letter = firstLetter(name);
    const last = letters.at(-1);
    const row: Row = {
      name,
      key: keyOf(name),
      role: role === null ? null : say(role),
      tables: tables.map((table) => (table === null ? '–' : String(table))),
    };
    if (last?.letter === letter) last.people.push(row);
    else letters.push({ letter, people: [row] });
  }
  // From five rounds on a name needs the whole width of the sheet.
  const columns = paper === 'a3' && rounds.length <= 4 ? 2 : 1;
  const wide = people.some(({ tables }) => tables.some((table) => table !== null && table > 99));
  return {
    title: say('wall-title'),
    lang: language,
    event,
    paper,
    rounds,
    columns,
    roundWidth: columns === 1 ? 25 : wide ? 20 : 15,
    letters,
    words: { wallTitle: say('wall-title'), wallLead: say('wall-lead') },
  };
}

interface Row {
  readonly name: string;
  readonly key: string;
  readonly role: string | null;
  readonly tables: readonly string[];
}

/** The first three letters of a name, for the sheet's head. */
function keyOf(name: string): string {
  const [first = '#', ...more] = [...new Intl.Segmenter().segment(name.trim())].map(
    ({ segment }) => segment,
  );
  return first.toLocaleUpperCase() + more.slice(0, 2).join('').trimEnd();
}

/** The letter a name is looked up under, without accents. */
function firstLetter(name: string): string {
  const [first = '#'] = name.trim().normalize('NFD').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
