import { element, part, say } from '../shared/page-parts.ts';
import { button, swapped } from './controls.ts';

/** A list on the page whose items are put in order, taken out and added to. */
export interface Ordered<Item> {
  readonly items: () => readonly Item[];
  readonly set: (items: readonly Item[]) => void;
}

interface Shape<Item> {
  /** Id of the list; item n has the id `list-n`, from 1. */
  readonly list: string;
  /** What an item is called when its buttons are read out. */
  readonly name: (item: Item, place: number) => string;
  /** What an item shows besides its buttons; `change` exchanges it without drawing the list again. */
  readonly show: (
    item: Item,
    place: number,
    change: (item: Item) => void,
  ) => readonly HTMLElement[];
  /** What can be moved and not taken out. */
  readonly stays?: (item: Item) => boolean;
  readonly changed: (items: readonly Item[]) => void;
}

/** Up and down move an item, and the reader with it; where it went is said. */
export function editOrder<Item>({
  list,
  name,
  show,
  stays = () => false,
  changed,
}: Shape<Item>): Ordered<Item> {
  let items: readonly Item[] = [];
  const set = (next: readonly Item[]) => {
    items = next;
    part(list).replaceChildren(...items.map((item, i) => row(item, i)));
    changed(items);
  };
  const move = (from: number, to: number, word: 'up' | 'down') => {
    set(swapped(items, from, to));
    const moved = part(`${list}-${to + 1}`);
    const same = moved.querySelector<HTMLButtonElement>(`[data-kind=${word}]`);
    const other = moved.querySelector<HTMLButtonElement>('button:not(:disabled)');
    (same?.disabled === false ? same : other)?.focus();
    const item = items[to];
    if (item !== undefined) say(`${list}-said`, `${name(item, to)} is now number ${to + 1}.`);
  };
  const remove = (place: number) => {
    set(items.filter((_, i) => i !== place));
    const next = document.getElementById(`${list}-${Math.min(place + 1, items.length)}`);
    (
      next?.querySelector<HTMLElement>('[data-kind=out]:not(:disabled)') ?? part(`${list}-add`)
    ).focus();
    say(`${list}-said`, `Taken out; ${items.length} left.`);
  };
  const row = (item: Item, i: number) => {
    const made = element('li');
    made.id = `${list}-${i + 1}`;
    made.tabIndex = -1;
    const called = name(item, i);
    const last = items.length - 1;
    const buttons = buttonsOf([
      ['▲', `Move ${called} up`, 'up', i > 0 && (() => move(i, i - 1, 'up'))],
      ['▼', `Move ${called} down`, 'down', i < last && (() => move(i, i + 1, 'down'))],
      ['✕', `Take ${called} out`, 'out', !stays(item) && (() => remove(i))],
    ]);
    const change = (next: Item) => {
      items = items.map((one, place) => (place === i ? next : one));
      changed(items);
    };
    made.append(...show(item, i, change), buttons);
    return made;
  };
  return { items: () => items, set };
}

type Wanted = readonly [sign: string, label: string, kind: string, press: false | (() => void)];

/** A button each; off where there is nothing to press it for. */
function buttonsOf(wanted: readonly Wanted[]): HTMLElement {
  const made = element('span', '', 'buttons');
  made.append(
    ...wanted.map(([sign, label, kind, press]) => {
      const one = button(sign, label, () => {
        if (press !== false) press();
      });
      one.dataset['kind'] = kind;
      one.disabled = press === false;
      return one;
    }),
  );
  return made;
}
