import { createHash } from 'node:crypto';
import { isJsonObject, verifyChain } from '@commonlot/record';
import { createAssembly } from '../assemblies.ts';
import type { AppendInput, FactInput, Store } from '../contract.ts';

export const AT = '2026-03-21T09:30:00.000Z';

/** An organisation with two assemblies, and another organisation with one. */
export const TOWN = 'org_town';
export const PARTY = 'org_party';
export const FIRST = 'asm_first';
export const SECOND = 'asm_second';
export const OTHERS = 'asm_others';

/** Fills an empty store with two organisations that must never see each other. */
export async function seed(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    for (const id of [TOWN, PARTY]) {
      const slug = id.slice('org_'.length);
      await tx
        .insertInto('organisations')
        .values({ id, slug, name: slug, created_at: AT })
        .execute();
    }
    for (const [id, organisation] of [
      [FIRST, TOWN],
      [SECOND, TOWN],
      [OTHERS, PARTY],
    ] as const) {
      const key = { publicKey: `public ${id}`, privateKey: `private ${id}` };
      const names = { slug: id.slice('asm_'.length), name: id };
      await createAssembly(tx, { id, organisation, ...names, ...key, fictional: true, at: AT });
    }
  });
}

export function fact(label: string): FactInput {
  return {
    type: 'deliberation.note-taken',
    at: AT,
    by: { role: 'host', id: 'tbl_1' },
    data: { label, table: 4 },
  };
}

/** One command of one fact. */
export function command(assembly: string, expected: number, key: string): AppendInput {
  const fingerprint = createHash('sha256').update(key).digest('hex');
  return { assembly, expected, key, fingerprint, facts: [fact(key)] };
}

/** Appends on whatever the version is, deciding again after each conflict, as the app does. */
export async function insist(store: Store, assembly: string, key: string): Promise<void> {
  for (;;) {
    const expected = await store.version(assembly);
    const { kind } = await store.append(command(assembly, expected, key));
    if (kind === 'appended' || kind === 'replayed') return;
    if (kind === 'key-reused') throw new Error(`${key} was used for something else`);
  }
}

/** Labels of an assembly's notes in order, after checking the chain up to the head it states. */
export async function verifiedLabels(store: Store, assembly: string): Promise<readonly string[]> {
  const head = await store.db
    .selectFrom('assemblies')
    .select(['version', 'head_hash'])
    .where('id', '=', assembly)
    .executeTakeFirstOrThrow();
  const labels: string[] = [];
  const lines: string[] = [];
  for await (const { line, entry } of store.entries(assembly)) {
    lines.push(line);
    const { data } = entry;
    const label = isJsonObject(data) ? data['label'] : null;
    if (typeof label === 'string') labels.push(label);
  }
  const verified = verifyChain(lines, { size: head.version, head: head.head_hash });
  if (!verified.ok) throw new Error(`the chain is broken: ${JSON.stringify(verified.refusal)}`);
  return labels;
}
