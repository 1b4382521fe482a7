import type { Actor } from './actor.ts';
import type { Instant } from './instant.ts';

/** What people ask for. Time and actor arrive with it and are read nowhere else. */
export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Data;
}

/** What `decide` returns: a fact that is about to be recorded. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** A fact as it stands in the record, which is what `evolve` folds over. */
export type Recorded<F extends Fact> = F extends Fact
  ? F & { readonly at: Instant; readonly by: Actor }
  : never;

/** Picks events by type, for a stage that listens to an earlier one. */
export type Heard<F extends Fact, Type extends F['type']> = Extract<F, { readonly type: Type }>;
