import { number } from '../../select/report/words.ts';
import { element, part, say } from '../shared/page-parts.ts';
import { control } from './controls.ts';
import type { Hall } from './message.ts';
import type { Places } from './places.ts';
import { headRow, rowHeading, tableCells } from './rows.ts';

/** Rows of the search shown at once. */
const MOST_ROWS = 25;

/** The people whose id or name has what was typed in it. */
export function drawPeople(hall: Hall, places: Places, nameOf: (person: number) => string): void {
  const wanted = control('find').value.trim().toLowerCase();
  const all = [...hall.people.keys()].filter((person) => {
    const text = `${hall.people[person]?.id ?? ''} ${nameOf(person)}`.toLowerCase();
    return text.includes(wanted);
  });
  const shown = all.slice(0, MOST_ROWS);
  say(
    'found',
    all.length > shown.length
      ? `${shown.length} of ${number(all.length)} people shown: type more of a name or an id.`
      : `${number(all.length)} found.`,
  );
  drawBeside(hall, all, nameOf);
  const [head, body] = [element('thead'), element('tbody')];
  head.append(headRow(['Person', ...hall.rounds.map(({ name }) => name), 'Meets']));
  body.append(
    ...shown.map((person) => {
      const id = hall.people[person]?.id ?? '';
      const name = nameOf(person);
      const row = element('tr');
      const who = rowHeading(name === id ? id : `${name} `);
      if (name !== id) who.append(element('span', id, 'soft'));
      row.append(
        who,
        ...tableCells(places.tables[person] ?? []),
        element('td', `${places.met[person] ?? 0}`),
      );
      return row;
    }),
  );
  part('people-table').replaceChildren(head, body);
}

/** With whom somebody sits, once what was typed leaves one person. */
function drawBeside(
  hall: Hall,
  found: readonly number[],
  nameOf: (person: number) => string,
): void {
  const [person, ...others] = found;
  const list = element('ul');
  if (person !== undefined && others.length === 0)
    list.append(
      ...hall.rounds.flatMap(({ name, tables }) =>
        tables
          .filter(({ people }) => people.includes(person))
          .map(({ table, people, helpers }) => {
            const company = people.filter((one) => one !== person).map(nameOf);
            return element(
              'li',
              `${name}, table ${table}, with ${[...company, ...helpers].join(', ')}.`,
            );
          }),
      ),
    );
  part('beside').replaceChildren(...(list.childElementCount > 0 ? [list] : []));
}
