import { accept, type Result, refuse } from '@commonlot/exact';
import { canonical, digest, type Json } from '@commonlot/record';
import {
  type Actor,
  type AssemblyCommand,
  type AssemblyEvent,
  type AssemblyRefusal,
  type AssemblyState,
  decide,
  type Instant,
} from '@commonlot/stages';
import type { DocumentInput, Store, Tx } from '../store/contract.ts';
import { foldAssembly } from './assembly-state.ts';
import type { Chance } from './chance.ts';

/** Who does something, where and when: what every act is given. */
export interface Doing {
  readonly store: Store;
  readonly assembly: string;
  readonly by: Actor;
  readonly now: () => Instant;
  readonly chance: Chance;
  /** Idempotency key the form came with; the same act sent twice is done once. */
  readonly key: string;
}

/** A command without its time and actor, which `Doing` brings. */
export type Asking = AssemblyCommand extends infer One
  ? One extends AssemblyCommand
    ? Pick<One, 'type' | 'data'>
    : never
  : never;

export interface Also {
  readonly documents?: readonly DocumentInput[];
  /** Writes to the register in the same transaction as the record. */
  readonly register?: (tx: Tx) => Promise<void>;
  /**
   * The version the page showed and the event types it would overwrite: an act on a page from
   * before someone else's change is refused.
   */
  readonly seen?: { readonly version: number; readonly types: readonly AssemblyEvent['type'][] };
  /** The command anew, from what only the assembly's lock keeps still, such as an open ballot's box. */
  readonly underLock?: (
    tx: Tx,
    state: AssemblyState,
  ) => Promise<{ readonly asking: Asking; readonly documents: readonly DocumentInput[] }>;
  /** What the key stands for where the command carries fresh ids or salts; else the command. */
  readonly fingerprint?: Json;
}

export interface Done {
  readonly version: number;
  readonly state: AssemblyState;
  readonly events: readonly AssemblyEvent[];
  /** What this form stands for on the record: the events of now, or those of the first time. */
  readonly recorded: readonly AssemblyEvent[];
  /** True when the same form had been sent before and nothing was done now. */
  readonly repeated: boolean;
}

export type ActRefusal =
  | AssemblyRefusal
  | { readonly code: 'changed-meanwhile'; readonly version: number }
  | { readonly code: 'form-used-for-another-act' };

const TRIES = 25;

/**
 * Performs one command: fold, decide, append to record and register in one transaction. When
 * somebody else wrote in between, it is decided again on the newer state.
 * @throws Error when the store fails or 25 tries in a row were overtaken.
 */
export async function perform(
  doing: Doing,
  asking: Asking,
  also: Also = {},
): Promise<Result<Done, ActRefusal>> {
  const { store, assembly, by, key } = doing;
  const { documents, register } = also;
  const at = doing.now();
  const fingerprint = fingerprintOf(doing, asking, also);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { version, state } = await foldAssembly(store, assembly);
    const overwritten = await overwrites(doing, also, version);
    const known = await isKnown(doing);
    if (overwritten && !known) return refuse({ code: 'changed-meanwhile', version });
    const write = (one: Asking) => decide({ ...one, at, by }, state); // codec: put together again
    const decision = write(asking);
    if (!decision.ok && !known) return decision;
    let events = decision.ok ? decision.value : [];
    const facts = () => events.map((event) => ({ ...event, at, by }));
    const lock = also.underLock;
    const underLock = async (tx: Tx, read: NonNullable<typeof lock>) => {
      const anew = await read(tx, state);
      const again = write(anew.asking);
      if (!again.ok) throw new Error(`refused under the lock: ${again.refusal.code}`);
      events = again.value;
      return { facts: facts(), documents: anew.documents };
    };
    const appended = await store.append({
      ...{ assembly, expected: version, key, fingerprint, facts: facts() },
      ...(documents && { documents }),
      ...(register && { register }),
      ...(lock && { underLock: async (tx: Tx) => await underLock(tx, lock) }),
    });
    switch (appended.kind) {
      case 'appended':
        return accept(await done(doing, events));
      case 'replayed':
        return accept(await doneBefore(doing, appended));
      case 'key-reused':
        return refuse({ code: 'form-used-for-another-act' });
      case 'conflict':
        continue;
    }
  }
  throw new Error(`overtaken ${TRIES} times in a row: ${asking.type}`);
}

/**
 * The answer to a form that was sent before, for acts whose command is long to compute; null when
 * this is the first time.
 */
export async function repeatOf(
  doing: Doing,
  type: Asking['type'],
  fingerprint: Json,
): Promise<Result<Done, ActRefusal> | null> {
  if (!(await isKnown(doing))) return null;
  const { store, assembly, key } = doing;
  const { version } = await foldAssembly(store, assembly);
  const same = fingerprintOf(doing, { type, data: null }, { fingerprint });
  const write = { assembly, expected: version, key, fingerprint: same, facts: [] };
  const appended = await store.append(write);
  if (appended.kind === 'replayed') return accept(await doneBefore(doing, appended));
  if (appended.kind === 'key-reused') return refuse({ code: 'form-used-for-another-act' });
  throw new Error(`a known key was ${appended.kind}`);
}

function fingerprintOf(
  { by }: Doing,
  asking: { readonly type: Asking['type']; readonly data: unknown },
  { fingerprint }: Also,
): string {
  const identity = fingerprint ?? (asking as Json); // codec: commands are JSON
  // Where a form stands for itself, its sender's id may be as fresh as the ids it makes.
  const who = fingerprint === undefined ? by.id : by.role;
  return digest(canonical({ by: who, type: asking.type, identity: written(identity) }));
}

async function done({ store, assembly }: Doing, events: readonly AssemblyEvent[]): Promise<Done> {
  const { version, state } = await foldAssembly(store, assembly);
  return { version, state, events, recorded: events, repeated: false };
}

/** The same form had been sent before: its ids are those it was given then. */
async function doneBefore(
  { store, assembly }: Doing,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Done> {
  const { version, state } = await foldAssembly(store, assembly);
  const entries = to < from ? [] : await store.read(assembly, from - 1, to - from + 1);
  // codec: entries are written by `perform` alone, from what `decide` returned.
  const recorded = entries.map(({ entry }) => entry as unknown as AssemblyEvent);
  return { version, state, events: [], recorded, repeated: true };
}

/** Whether this key has been used here, so that a repeat is answered like the first time. */
async function isKnown({ store, assembly, key }: Doing): Promise<boolean> {
  const row = await store.db
    .selectFrom('commands')
    .select('key')
    .where('assembly_id', '=', assembly)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

async function overwrites(
  { store, assembly }: Doing,
  { seen }: Also,
  version: number,
): Promise<boolean> {
  if (!seen || seen.version >= version) return false;
  const types: ReadonlySet<string> = new Set(seen.types);
  for await (const { entry } of store.entries(assembly, seen.version))
    if (types.has(entry.type)) return true;
  return false;
}

/** As it would be written down: a number somebody mistyped is none, which the rules refuse. */
function written(identity: Json): Json {
  return JSON.parse(JSON.stringify(identity)) as Json; // codec: what was just written
}
