import assert from 'node:assert/strict';
import test from 'node:test';
import { decide } from '../assembly.ts';
import { evolve } from '../evolve.ts';
import type { Role } from '../shared/actor.ts';
import type { Instant } from '../shared/instant.ts';
import { type AssemblyState, initialAssembly } from '../state.ts';
import type { AssemblyCommand, AssemblyEvent } from '../vocabulary.ts';
import { allCommands } from '../who-may.ts';
import { actor, NOW } from './samples.ts';

/** A command without its time and actor. */
export type Asking = AssemblyCommand extends infer One
  ? One extends AssemblyCommand
    ? Pick<One, 'type' | 'data'>
    : never
  : never;
export type AskingOf<Type extends AssemblyCommand['type']> = Extract<Asking, { type: Type }>;

export interface Setting {
  readonly as?: Role;
  readonly at?: Instant;
}

const MAY = new Map(allCommands());

/** The command as the first role that may ask for it, at noon on the sample day, unless told. */
export function commandOf(asking: Asking, { as, at = NOW }: Setting = {}): AssemblyCommand {
  const role = as ?? MAY.get(asking.type)?.[0] ?? 'system';
  return { ...asking, at, by: actor(role) };
}

/** What a command does to a state: the facts recorded and the state after them. */
export function outcomeOf(state: AssemblyState, asking: Asking, setting: Setting = {}) {
  const command = commandOf(asking, setting);
  const decision = decide(command, state);
  const { at, by } = command;
  const events = decision.ok ? decision.value : [];
  return { decision, events, state: fold(state, events, { at, by }) };
}

/** Folds facts as if they had been recorded. */
export function fold(
  state: AssemblyState,
  facts: readonly AssemblyEvent[],
  { at, by }: Pick<AssemblyCommand, 'at' | 'by'> = { at: NOW, by: actor('system') },
): AssemblyState {
  return facts.reduce((before, fact) => evolve(before, { ...fact, at, by }), state);
}

/** The state after a command that must be accepted. */
export function perform(state: AssemblyState, asking: Asking, setting: Setting = {}) {
  const { decision, state: next } = outcomeOf(state, asking, setting);
  if (!decision.ok) assert.fail(`${asking.type} refused: ${JSON.stringify(decision.refusal)}`);
  return next;
}

/** Given what has happened, when somebody asks, then … */
export class Given {
  readonly #state: AssemblyState;

  constructor(state: AssemblyState) {
    this.#state = state;
  }

  /** What has happened besides. */
  and(...askings: readonly Asking[]): Given {
    return new Given(askings.reduce((state, asking) => perform(state, asking), this.#state));
  }

  when(asking: Asking, setting: Setting = {}): Outcome {
    return new Outcome(this.#state, asking, setting);
  }
}

export class Outcome {
  readonly #state: AssemblyState;
  readonly #asking: Asking;
  readonly #setting: Setting;

  constructor(state: AssemblyState, asking: Asking, setting: Setting) {
    this.#state = state;
    this.#asking = asking;
    this.#setting = setting;
  }

  /** These facts and no others are recorded. */
  then(...events: readonly AssemblyEvent[]): void {
    const { decision } = outcomeOf(this.#state, this.#asking, this.#setting);
    assert.deepEqual(decision, { ok: true, value: events });
  }

  /** Nothing is recorded because everything is so already. */
  thenNothing(): void {
    this.then();
  }

  thenRefused(code: string): void {
    const { decision } = outcomeOf(this.#state, this.#asking, this.#setting);
    assert.equal(decision.ok ? 'accepted' : decision.refusal.code, code);
  }
}

export const given = (state: AssemblyState = initialAssembly): Given => new Given(state);

/** One test per refusal code; the compiler asks for every code of the stage. */
export function refuses<Code extends string>(table: Readonly<Record<Code, () => Outcome>>): void {
  for (const [code, outcome] of Object.entries<() => Outcome>(table))
    test(`refuses: ${code}`, () => outcome().thenRefused(code));
}

/** One test per command; the compiler asks for every command of the stage. */
export function records<Type extends AssemblyCommand['type']>(
  table: Readonly<Record<Type, () => void>>,
): void {
  for (const [type, check] of Object.entries<() => void>(table)) test(`records: ${type}`, check);
}
