import { number } from '../../select/report/words.ts';
import { element, part, say } from '../shared/page-parts.ts';
import { editOrder, type Ordered } from './edit-order.ts';
import { type RoundFields, without } from './plan-fields.ts';
import { tablesFrom } from './tables-text.ts';

const KINDS = [
  ['size', 'tables of one size'],
  ['tables', 'these tables'],
] as const;

/** The rounds of the form. @param people how many there are; 0 while nobody knows */
export function editRounds(people: () => number): Ordered<RoundFields> & { tell: () => void } {
  const rounds = editOrder<RoundFields>({
    list: 'rounds',
    name: ({ name }, i) => (name.trim() === '' ? `round ${i + 1}` : `“${name.trim()}”`),
    show,
    changed: (items) => tell(items, people()),
  });
  part('rounds-add').addEventListener('click', () => {
    const last = rounds.items().at(-1);
    const more = { name: '', kind: last?.kind ?? 'size', seats: last?.seats ?? '8', rest: {} };
    rounds.set([...rounds.items(), more]);
    part(`rounds-${rounds.items().length}-name`).focus();
  });
  return { ...rounds, tell: () => tell(rounds.items(), people()) };
}

function show(
  round: RoundFields,
  i: number,
  change: (round: RoundFields) => void,
): readonly HTMLElement[] {
  const id = `rounds-${i + 1}`;
  let now = round;
  const set = (some: Partial<RoundFields>) => {
    now = { ...now, ...some };
    change(now);
  };
  const name = textField(`${id}-name`, round.name, `Round ${i + 1}`);
  name.addEventListener('input', () => set({ name: name.value }));
  const kind = document.createElement('select');
  kind.id = `${id}-kind`;
  kind.append(...KINDS.map(([value, words]) => new Option(words, value)));
  kind.value = round.kind;
  const seats = textField(`${id}-seats`, round.seats, '');
  seats.setAttribute('aria-describedby', `${id}-told`);
  const seatsLabel = labelled(seats, seatsWords(round.kind));
  // Whatever else the file said of the tables is put right by what is chosen here.
  const settle = () => {
    const rest = without(now.rest, ['size', 'tables']);
    set({ kind: kind.value === 'tables' ? 'tables' : 'size', seats: seats.value, rest });
  };
  seats.addEventListener('input', settle);
  kind.addEventListener('change', () => {
    settle();
    const words = seatsLabel.querySelector('span');
    if (words !== null) words.textContent = seatsWords(now.kind);
  });
  const told = element('p', '', 'hint');
  told.id = `${id}-told`;
  return [labelled(name, 'Name'), labelled(kind, 'Tables'), seatsLabel, told];
}

function seatsWords(kind: RoundFields['kind']): string {
  return kind === 'size' ? 'Seats at a table' : 'Seats of each table';
}

function textField(id: string, value: string, placeholder: string): HTMLInputElement {
  const made = document.createElement('input');
  Object.assign(made, { type: 'text', id, value, placeholder, autocomplete: 'off' });
  made.spellcheck = false;
  return made;
}

function labelled(field: HTMLElement, words: string): HTMLElement {
  const label = document.createElement('label');
  label.htmlFor = field.id;
  label.append(element('span', words), field);
  return label;
}

/** What each round comes to, with the people that are known. */
function tell(rounds: readonly RoundFields[], people: number): void {
  for (const [i, round] of rounds.entries()) {
    const id = `rounds-${i + 1}-told`;
    if (document.getElementById(id) !== null) say(id, comesTo(round, people));
  }
}

function comesTo({ kind, seats }: RoundFields, people: number): string {
  if (kind === 'tables') {
    const tables = tablesFrom(seats).filter((one) => typeof one === 'number');
    if (tables.length === 0) return 'One after another: 8, 8, 10, or 12 x 8 for twelve of eight.';
    const places = tables.reduce((sum, one) => sum + one, 0);
    const short = people - places;
    const fit = short > 0 ? ` ${number(short)} too few for ${number(people)} people.` : '';
    return `${count(tables.length, 'table')}, ${count(places, 'seat')}.${fit}`;
  }
  const size = /^[1-9]\d{0,8}$/.test(seats.trim()) ? Number(seats) : 0;
  if (size === 0 || people === 0) return 'As many tables as are needed.';
  const tables = Math.ceil(people / size);
  const least = Math.floor(people / tables);
  const each = people % tables === 0 ? `${least}` : `${least} or ${least + 1}`;
  return `${count(tables, 'table')} of ${each} for ${number(people)} people.`;
}

function count(some: number, word: string): string {
  return `${number(some)} ${word}${some === 1 ? '' : 's'}`;
}
