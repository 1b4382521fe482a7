import { element, part, say } from '../shared/page-parts.ts';
import { type FigureField, RULES } from './figures.ts';

/** Offers the rules, and shows the figures of the one that is chosen. */
export function startRules(): void {
  const choice = part('rule');
  if (!(choice instanceof HTMLSelectElement)) throw new Error('#rule is no choice');
  choice.replaceChildren(...RULES.map(({ name, label }) => option(name, label)));
  const show = () => {
    const rule = RULES.find(({ name }) => name === choice.value);
    say('rule-hint', rule?.says ?? '');
    part('figures').replaceChildren(...(rule?.figures ?? []).map(fieldOf));
  };
  choice.addEventListener('change', show);
  show();
}

/** Chooses a rule as if the visitor had. */
export function choose(rule: string): void {
  const choice = part('rule');
  if (choice instanceof HTMLSelectElement) choice.value = rule;
  choice.dispatchEvent(new Event('change'));
}

function fieldOf({ name, label, hint, choices }: FigureField): HTMLElement {
  const id = `figure-${name}`;
  const field = element('div', '', 'field');
  const title = document.createElement('label');
  title.htmlFor = id;
  title.textContent = label;
  const input = choices === undefined ? textInput() : document.createElement('select');
  Object.assign(input, { id, name: id });
  if (choices !== undefined) input.append(...choices.map((one) => option(one, one)));
  const below = element('p', hint, 'hint');
  below.id = `${id}-hint`;
  input.setAttribute('aria-describedby', below.id);
  field.append(title, input, below);
  return field;
}

function textInput(): HTMLInputElement {
  const input = document.createElement('input');
  return Object.assign(input, { type: 'text', autocomplete: 'off', spellcheck: false });
}

function option(value: string, label: string): HTMLOptionElement {
  return Object.assign(document.createElement('option'), { value, textContent: label });
}
