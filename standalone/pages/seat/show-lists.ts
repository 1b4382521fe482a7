import { element, part } from '../shared/page-parts.ts';
import { inOrder } from './features.ts';
import type { Hall } from './message.ts';
import type { Places } from './places.ts';
import { headRow, rowHeading, tableCells } from './rows.ts';

/** Where hosts, interpreters and observers are. */
export function drawServing({ helpers, rounds }: Hall): void {
  part('serving').hidden = helpers.length === 0;
  const [head, body] = [element('thead'), element('tbody')];
  head.append(headRow(['Who', 'As', ...rounds.map(({ name }) => name)]));
  body.append(
    ...helpers.map(({ id, role, tables }) => {
      const row = element('tr');
      const who = rowHeading(id);
      row.append(who, element('td', role), ...tableCells(tables));
      return row;
    }),
  );
  part('serving-table').replaceChildren(head, body);
}

/** Everybody by name, to hang on the wall: a heading for each first letter. */
export function drawWall(hall: Hall, places: Places, nameOf: (person: number) => string): void {
  const names = hall.people.map((_, person) => nameOf(person));
  const order = [...names.keys()].toSorted((a, b) => inOrder(names[a] ?? '', names[b] ?? ''));
  const letters = Map.groupBy(order, (person) => letterOf(names[person] ?? ''));
  const head = element('thead');
  head.append(headRow(['Name', ...hall.rounds.map(({ name }) => name)]));
  const bodies = [...letters].map(([letter, people]) => {
    const body = element('tbody');
    const title = element('th', letter);
    title.setAttribute('scope', 'rowgroup');
    title.setAttribute('colspan', String(hall.rounds.length + 1));
    const row = element('tr', '', 'letter');
    row.append(title);
    body.append(row, ...people.map((person) => wallRow(names[person] ?? '', places, person)));
    return body;
  });
  part('wall-table').replaceChildren(head, ...bodies);
}

function wallRow(name: string, places: Places, person: number): HTMLElement {
  const row = element('tr');
  const who = rowHeading(name);
  row.append(who, ...tableCells(places.tables[person] ?? []));
  return row;
}

/** The first letter without its accent; digits and signs are one group. */
function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
