import { createHash } from 'node:crypto';
import {
  g1000,
  type Instant,
  LANGUAGES,
  type Role,
  readInstant,
  type Template,
} from '@commonlot/stages';
import { foundFictional } from '../../rehearsal/found-organisation.ts';
import type { Store } from '../../store/contract.ts';
import { openStore } from '../../store/open.ts';
import { openAssembly } from '../1-commission/open-assembly.ts';
import { foldAssembly } from '../assembly-state.ts';
import type { Chance } from '../chance.ts';
import { type Asking, type Doing, type Done, perform } from '../perform.ts';

/** An opened assembly on a real store, with a clock and a chance of its own. */
export interface Stand {
  readonly store: Store;
  readonly organisation: string;
  readonly assembly: string;
  readonly chance: Chance;
  readonly now: () => Instant;
  /** Sets the clock. */
  readonly at: (instant: string) => void;
  /** What an act is given, with a fresh key unless one is named. */
  readonly as: (role: Role, key?: string) => Doing;
  /** Performs a plain command. @throws Error when it is refused */
  readonly act: (role: Role, asking: Asking) => Promise<Done>;
  readonly state: () => Promise<Awaited<ReturnType<typeof foldAssembly>>['state']>;
  readonly close: () => Promise<void>;
}

/** The same bytes on every run: SHA-256 over a counter. */
export function countedChance(label: string): Chance {
  let turn = 0;
  return {
    bytes: (count) => {
      const out = new Uint8Array(count);
      for (let at = 0; at < count; at += 32) {
        const block = createHash('sha256')
          .update(`${label}/${(turn += 1)}`)
          .digest();
        out.set(block.subarray(0, Math.min(32, count - at)), at);
      }
      return out;
    },
  };
}

/** Words in all four languages. */
export const SAID = Object.fromEntries(LANGUAGES.map((language) => [language, 'Words.']));

/**
 * @param address what `openStore` takes; a memory by default
 * @param name tells several in one store apart
 */
export async function openStand(
  address = ':memory:',
  template: Template = g1000,
  name = '',
): Promise<Stand> {
  const store = await openStore(address);
  let clock = instant('2026-03-02T09:00:00.000Z');
  const now = () => clock;
  const chance = countedChance(`${address}${name}`);
  const { organisation, accounts } = await foundFictional(store, `acts${name}`, now());
  const opened = await openAssembly(store, chance, now, 'open-assembly-key', {
    organisation,
    account: accounts.organiser,
    name: 'Harbourtown assembly',
    slug: `harbourtown${name}`,
    place: 'Harbourtown',
    languages: LANGUAGES,
    fictional: true,
    template,
  });
  const assembly = taken(opened);
  const ids = new Map<string, string>(Object.entries(accounts));
  let turn = 0;
  const as: Stand['as'] = (role, key = `key-${(turn += 1)}`) => {
    const by = { role, id: ids.get(role) ?? `${role}-id` };
    return { store, assembly, by, now, chance, key };
  };
  return {
    store,
    organisation,
    assembly,
    chance,
    now,
    at: (text) => {
      clock = instant(text);
    },
    as,
    act: async (role, asking) => taken(await perform(as(role), asking)),
    state: async () => (await foldAssembly(store, assembly)).state,
    close: async () => await store.close(),
  };
}

/** What was accepted. @throws Error with the refusal */
export function taken<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: object },
): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

/** The refusal's code; 'accepted' when there was none. */
export function codeOf(
  result:
    | { readonly ok: true }
    | { readonly ok: false; readonly refusal: { readonly code: string } },
): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

function instant(text: string): Instant {
  const read = readInstant(text);
  if (!read) throw new Error(`no instant: ${text}`);
  return read;
}

/** Every line of the record. */
export async function linesOf({ store, assembly }: Stand): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { line } of store.entries(assembly)) lines.push(line);
  return lines;
}

/** A stored document's JSON lines, with the hash of its bytes as they lie there. */
export async function documentOf({ store, assembly }: Stand, sha256: string) {
  const row = await store.db
    .selectFrom('documents')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  const bytes = Buffer.from(row.bytes ?? '');
  const text = bytes.toString('utf8');
  return {
    ...row,
    hash: createHash('sha256').update(bytes).digest('hex'),
    text,
    rows: (): readonly unknown[] =>
      text
        .split('\n')
        .flatMap((line): readonly unknown[] => (line === '' ? [] : [JSON.parse(line) as unknown])),
  };
}

/** The store as an act sees it whose first append comes a moment after somebody else's work. */
export function overtaken(store: Store, work: () => Promise<unknown>): Store {
  let before: Promise<unknown> | null = null;
  return {
    ...store,
    append: async (input) => {
      before ??= work();
      await before;
      return await store.append(input);
    },
  };
}
