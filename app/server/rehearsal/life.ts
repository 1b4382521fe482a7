import type { Seed, Stream } from '@commonlot/draw';
import { stream } from '@commonlot/draw';
import type { Actor, AssemblyId, AssemblyState, Day, Instant } from '@commonlot/stages';
import type { AccountRole } from '../access/roles.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { type Asking, type Doing, type Done, perform } from '../acts/perform.ts';
import type { Store } from '../store/contract.ts';
import { instantFrom, type Moment, planned } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { Profile } from './town/profiles.ts';
import type { Town } from './town/town.ts';

/** Which account acts in which role. */
export type Accounts = Readonly<Record<AccountRole, string>>;

/** A rehearsal that was stopped by whoever watched it. */
export class RehearsalCancelled extends Error {}

/** Everything the steps of a rehearsal need. */
export interface Life {
  readonly store: Store;
  readonly assembly: AssemblyId;
  readonly profile: Profile;
  /** What all chance of this life follows from; the town has a seed of its own. */
  readonly seed: Seed;
  readonly town: Town;
  readonly accounts: Accounts;
  readonly gatheringOn: Day;
  /** The time of an act: as planned, but never before the record's last entry nor after today. */
  readonly tell: (plan: number) => Instant;
  /** Lets other work in, and stops when asked. @param done share of this stage, 0 to 1 */
  readonly breathe: (done: number) => Promise<void>;
}

/** The time of a moment and some minutes. */
export function at(life: Life, moment: Moment, minutesLater = 0): Instant {
  return life.tell(planned(life.gatheringOn, moment, minutesLater));
}

/** What an act is given. @param key the act's own name: the same name is the same act */
export function doing(life: Life, by: Actor, key: string, when: Instant): Doing {
  const { store, assembly, seed } = life;
  return { store, assembly, by, now: () => when, chance: chanceOf(seed, key), key: `re/${key}` };
}

export const as = (life: Life, role: AccountRole): Actor => ({ role, id: life.accounts[role] });
export const SYSTEM: Actor = { role: 'system', id: 'rehearsal' };

/** Performs a plain command. @throws Error when it is refused: a rehearsal does only what is allowed. */
export async function act(
  life: Life,
  by: Actor,
  key: string,
  when: Instant,
  asking: Asking,
): Promise<Done> {
  return taken(key, await perform(doing(life, by, key, when), asking));
}

/** What was accepted. @throws Error naming the act and the refusal's code */
export function taken<Value>(
  key: string,
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly code: string } },
): Value {
  if (result.ok) return result.value;
  throw new Error(`the rehearsal was refused ${key}: ${JSON.stringify(result.refusal)}`);
}

export async function stateOf(life: Life): Promise<AssemblyState> {
  return (await foldAssembly(life.store, life.assembly)).state;
}

/** A stream of chance for a rehearsal's own choices. */
export function dice(life: Life, label: string): Stream {
  return stream(life.seed, `rehearsal/${label}`);
}

/** The template and languages of an opened assembly. */
export function commissioned(state: AssemblyState) {
  if (state.commission.status === 'not-opened') throw new Error('the assembly is not opened');
  return state.commission;
}

export const instantAfter = (when: Instant, minutes: number): Instant =>
  instantFrom(Date.parse(when) + minutes * 60_000);
