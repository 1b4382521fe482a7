import { createHash } from 'node:crypto';
import type { Appended, AppendInput, DocumentInput, Tx } from './contract.ts';
import type { Differences } from './differences.ts';
import type { Engine } from './engine.ts';
import { insertMany } from './insert-many.ts';
import type { News } from './news.ts';
import { type SealedEntry, sealAll } from './sealing.ts';

interface Head {
  readonly version: number;
  readonly head_hash: string;
  readonly pulse: number;
}

/** See `Store.append`. Entries are sealed under the assembly's lock, so the chain has no fork. */
export async function append(
  engine: Engine,
  ring: (news: News) => void,
  input: AppendInput,
): Promise<Appended> {
  const { appended, news } = await engine.write(async (tx) => {
    const head = await lockHead(tx, engine.differences, input.assembly);
    const settled = await settle(tx, input, head);
    if (settled !== null) return { appended: settled, news: null };
    const { facts, documents = [] } = (await input.underLock?.(tx)) ?? input;
    for (const document of documents) checkHash(document);
    const entries = sealAll(input.assembly, facts, { seq: head.version, hash: head.head_hash });
    await store(tx, engine.differences, { ...input, documents }, head, entries);
    await input.register?.(tx, entries);
    const news = await advance(tx, engine, input.assembly, head, entries);
    const appended: Appended = { kind: 'appended', version: news.version, entries };
    return { appended, news };
  });
  if (news !== null) ring(news);
  return appended;
}

/** Locks an assembly's row until the transaction ends. @throws Error when there is none. */
export async function lockHead(tx: Tx, { lockRows }: Differences, assembly: string): Promise<Head> {
  return await tx
    .selectFrom('assemblies')
    .select(['version', 'head_hash', 'pulse'])
    .where('id', '=', assembly)
    .modifyEnd(lockRows)
    .executeTakeFirstOrThrow(() => new Error(`no assembly ${assembly}`));
}

/** What is answered without writing: a command sent twice, a key reused, a version gone by. */
async function settle(tx: Tx, input: AppendInput, head: Head): Promise<Appended | null> {
  const earlier = await tx
    .selectFrom('commands')
    .select(['fingerprint', 'from_seq', 'to_seq'])
    .where('assembly_id', '=', input.assembly)
    .where('key', '=', input.key)
    .executeTakeFirst();
  const { version } = head;
  if (earlier === undefined)
    return version === input.expected ? null : { kind: 'conflict', version };
  if (earlier.fingerprint !== input.fingerprint) return { kind: 'key-reused' };
  return { kind: 'replayed', version, from: earlier.from_seq, to: earlier.to_seq };
}

async function store(
  tx: Tx,
  differences: Differences,
  input: AppendInput,
  head: Head,
  entries: readonly SealedEntry[],
): Promise<void> {
  const assembly_id = input.assembly;
  const rows = entries.map(({ seq, hash, line }) => ({ assembly_id, seq, hash, line }));
  await insertMany(tx, differences, 'entries', rows);
  for (const document of input.documents ?? []) await keep(tx, assembly_id, document);
  await tx
    .insertInto('commands')
    .values({
      assembly_id,
      key: input.key,
      fingerprint: input.fingerprint,
      from_seq: head.version + 1,
      to_seq: head.version + entries.length,
    })
    .execute();
}

/** The same document twice is kept once, and one that was redacted stays redacted. */
async function keep(tx: Tx, assembly_id: string, document: DocumentInput): Promise<void> {
  const { sha256, name, mediaType, visibility, bytes } = document;
  await tx
    .insertInto('documents')
    .values({ assembly_id, sha256, name, media_type: mediaType, visibility, bytes })
    .onConflict((conflict) => conflict.columns(['assembly_id', 'sha256']).doNothing())
    .execute();
}

async function advance(
  tx: Tx,
  engine: Engine,
  assembly: string,
  head: Head,
  entries: readonly SealedEntry[],
): Promise<News> {
  const last = entries.at(-1);
  const news = { assembly, version: last?.seq ?? head.version, pulse: head.pulse + 1 };
  await tx
    .updateTable('assemblies')
    .set({ version: news.version, head_hash: last?.hash ?? head.head_hash, pulse: news.pulse })
    .where('id', '=', assembly)
    .execute();
  await engine.announce(tx, news);
  return news;
}

function checkHash({ sha256, bytes, name }: DocumentInput): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) throw new Error(`document ${name} does not have the hash it is given`);
}
