import type { InputFile } from '../../index.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { bytesOf } from '../shared/give-file.ts';
import { element, field, part, say } from '../shared/page-parts.ts';
import { button, control } from './controls.ts';
import type { Ordered } from './edit-order.ts';
import { columnsOf, type Goal, goalsOf, meetingsOf } from './goals.ts';
import { groupsTwice } from './lines.ts';
import {
  type Fields,
  isFields,
  type PlanFields,
  type RoundFields,
  TEXT_NAMES,
  textsFrom,
  without,
} from './plan-fields.ts';
import { readFields } from './read-fields.ts';
import { planText, writeFields } from './write-fields.ts';

interface Editors {
  readonly rounds: Ordered<RoundFields>;
  readonly goals: Ordered<Goal>;
}

/** The part of the form that makes the plan, and the file it came from. */
export class PlanForm {
  readonly #editors: Editors;
  #kept: Fields = {};
  /** The file that was chosen, and what the form said once it was read. */
  #file: { readonly input: InputFile; readonly said: string } | null = null;

  constructor(editors: Editors) {
    this.#editors = editors;
  }

  fill({ rounds, balance, meetings, texts, kept }: PlanFields): void {
    this.#editors.rounds.set(rounds);
    this.#editors.goals.set(goalsOf(balance, meetings));
    for (const name of TEXT_NAMES) control(name).value = texts[name];
    this.#keep(kept);
    const more = TEXT_NAMES.filter((name) => part(name).closest('details') !== null);
    if (more.some((name) => texts[name] !== '')) part('more').setAttribute('open', '');
  }

  /** Fills the form with a file; one that cannot be read is left for the planning to complain of. */
  async choose(file: File | null): Promise<void> {
    if (file === null) {
      this.#file = null;
      say('plan-read', '');
      return;
    }
    const input = await bytesOf(file);
    if (file !== field('plan').files?.[0]) return; // another was chosen meanwhile
    const json = jsonIn(input);
    if (json !== null) this.fill(readFields(json));
    this.#file = { input, said: this.#said() };
    say('plan-read', json === null ? 'This cannot be read as a plan: Plan says why.' : '');
    this.tellOfFile();
  }

  /** Whether the form says what the chosen file says. */
  tellOfFile(): void {
    if (this.#file === null || jsonIn(this.#file.input) === null) return;
    const same = this.#said() === this.#file.said;
    say(
      'plan-read',
      same
        ? 'The form below is filled from it.'
        : 'The form has changed since: save it again below.',
    );
  }

  /** The plan as a file: the chosen one, to the byte, while the form says the same. */
  file(): InputFile {
    if (this.#file !== null && this.#said() === this.#file.said) return this.#file.input;
    const bytes = new TextEncoder().encode(this.#said());
    return { name: this.#file?.input.name ?? 'plan.json', bytes };
  }

  isEmpty(): boolean {
    return this.#file === null && columnsOf(this.#editors.goals.items()).length === 0;
  }

  #said(): string {
    const goals = this.#editors.goals.items();
    return planText(
      writeFields({
        rounds: this.#editors.rounds.items(),
        balance: columnsOf(goals),
        meetings: meetingsOf(goals),
        texts: textsFrom(Object.fromEntries(TEXT_NAMES.map((name) => [name, control(name).value]))),
        kept: this.#kept,
      }),
    );
  }

  #keep(kept: Fields): void {
    this.#kept = kept;
    const names = Object.keys(kept);
    part('kept').hidden = names.length === 0;
    part('kept-parts').replaceChildren(
      ...names.map((name) => {
        const item = element('li');
        const out = button('Leave it out', `Leave ${name} out`, () => {
          this.#keep(without(this.#kept, [name]));
          this.tellOfFile();
          part('plan').focus();
        });
        item.append(element('code', name), ' ', out);
        return item;
      }),
    );
  }
}

/** What only the form can be wrong about; the rest is found by whoever reads the plan. */
export function formProblems(): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (field('people').files?.[0] === undefined)
    problems.push({ field: 'people', sentence: 'Choose the file of people.' });
  for (const name of ['at-most', 'at-least'])
    for (const group of groupsTwice(control(name).value))
      problems.push({ field: name, sentence: `“${group}” stands here twice: one line a group.` });
  return problems;
}

/** The seed without blanks; null where none is given. */
export function seedIn(): string | null {
  const seed = control('seed').value.replaceAll(/\s+/g, '');
  return seed === '' ? null : seed;
}

function jsonIn({ bytes }: InputFile): Fields | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isFields(json) ? json : null;
  } catch {
    return null;
  }
}
