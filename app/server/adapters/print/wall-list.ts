import type { WallList } from './documents.ts';
import { sayIn } from './words.ts';

/** What the template `wall-list.typ` reads: people by their name's first letter, in the language's order. */
export function wallList({ language, event, paper, rounds, people }: WallList) {
  const say = sayIn(language);
  const order = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = people.toSorted(
    (a, b) => order.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const letters: [string, { name: string; tables: string[] }[]][] = [];
  for (const { name, tables } of sorted) {
    const letter = firstLetter(name);
    const last = letters.at(-1);
    const entry = { name, tables: tables.map((table) => (table === null ? '–' : String(table))) };
    if (last?.[0] === letter) last[1].push(entry);
    else letters.push([letter, [entry]]);
  }
  return {
    title: say('wall-title'),
    lang: language,
    event,
    paper,
    rounds,
    roundWidth: rounds.length > 4 ? 20 : 27,
    letters,
    words: { wallTitle: say('wall-title'), wallLead: say('wall-lead'), name: say('name') },
  };
}

/** The letter a name is looked up under, without accents. */
function firstLetter(name: string): string {
  const [first = '#'] = name.trim().normalize('NFD').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
