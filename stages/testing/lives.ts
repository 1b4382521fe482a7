import fc from 'fast-check';
import { decide } from '../assembly.ts';
import type { Entry } from '../ear.ts';
import { evolve } from '../evolve.ts';
import { type AssemblyState, initialAssembly } from '../state.ts';
import type { AssemblyCommand, AssemblyRefusal } from '../vocabulary.ts';
import { deck } from './deck.ts';
import { deepFreeze } from './plain.ts';
import { type Asking, commandOf } from './specification.ts';
import { story } from './story.ts';

/** A command thrown in at a chapter: near its own, where it is likely to matter, or anywhere. */
const thrown = fc
  .constantFrom(...deck)
  .chain(({ asking, chapter }) =>
    fc
      .oneof(
        { weight: 3, arbitrary: fc.integer({ min: chapter - 4, max: chapter + 8 }) },
        { weight: 1, arbitrary: fc.nat(story.length) },
      )
      .map((place) => ({ asking, place })),
  );

/** The story up to somewhere, with other commands thrown in. */
export const askings: fc.Arbitrary<readonly Asking[]> = fc
  .record({
    chapters: fc.integer({ min: 40, max: story.length }),
    between: fc.array(thrown, { minLength: 20, maxLength: 120, size: 'max' }),
  })
  .map(({ chapters, between }) =>
    story
      .slice(0, chapters)
      .flatMap(([, asking], at) => [
        ...between.filter(({ place }) => place === at).map((one) => one.asking),
        asking,
      ]),
  );

export interface Step {
  readonly before: AssemblyState;
  readonly entries: readonly Entry[];
  readonly type: AssemblyCommand['type'];
  readonly refused: AssemblyRefusal['code'] | null;
  readonly after: AssemblyState;
}

/** Asks one command after the other, with every state frozen before anybody works on it. */
export function* live(commands: readonly Asking[]): Generator<Step> {
  let state = deepFreeze(initialAssembly);
  for (const asking of commands) {
    const command = deepFreeze(commandOf(asking));
    const decision = decide(command, state);
    const { at, by } = command;
    const entries = (decision.ok ? decision.value : []).map(
      (fact) => deepFreeze({ ...fact, at, by }) as Entry,
    );
    const after = entries.reduce((one, entry) => deepFreeze(evolve(one, entry)), state);
    const refused = decision.ok ? null : decision.refusal.code;
    yield { before: state, entries, type: command.type, refused, after };
    state = after;
  }
}
