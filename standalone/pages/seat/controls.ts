import { part } from '../shared/page-parts.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of whatever kind, by its id. */
export function control(id: string): Control {
  const found = part(id);
  if (
    found instanceof HTMLInputElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLSelectElement
  )
    return found;
  throw new Error(`#${id} is no field`);
}

/** A button; `label` says what it does where its text alone does not. */
export function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.className = 'small';
  if (label !== text) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}

export function optionsFor(names: readonly string[]): readonly HTMLOptionElement[] {
  return names.map((name) => new Option(name, name));
}

/** Fills a list of choices; the chosen one stays chosen while it is there. */
export function offerChoices(id: string, names: readonly string[]): void {
  const list = control(id);
  const before = list.value;
  list.replaceChildren(...optionsFor(names));
  if (names.includes(before)) list.value = before;
}

/** An array with two places exchanged. */
export function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] {
  return items.map((item, i) =>
    i === one ? (items[other] ?? item) : i === other ? (items[one] ?? item) : item,
  );
}
