import { type Result } from '@commonlot/exact';
import {
  type BundleFiles,
  type BundleRefusal,
  buildBundle,
  parseCheckpointLine,
  referencesIn,
  type SignedCheckpoint,
} from '@commonlot/record';
import type { Instant } from '@commonlot/stages';
import { checkpoints } from '../store/checkpoints.ts';
import type { Store } from '../store/contract.ts';
import { signWhereItStands } from './checkpoint.ts';

/** Everything public about an assembly, signed as it stands now. */
export async function exportBundle(
  store: Store,
  assembly: string,
  at: Instant,
): Promise<Result<BundleFiles, BundleRefusal>> {
  await signWhereItStands(store, assembly, at);
  const signed = (await checkpoints(store.db, assembly)).map(({ line }) => readSigned(line));
  const last = signed.at(-1)?.checkpoint.size ?? 0;
  const lines: string[] = [];
  const named = new Set<string>();
  for await (const { seq, line, entry } of store.entries(assembly)) {
    if (seq > last) break;
    lines.push(line);
    for (const { sha256, visibility } of referencesIn(entry.data))
      if (visibility === 'public') named.add(sha256);
  }
  const { public_key } = await store.db
    .selectFrom('assemblies')
    .select('public_key')
    .where('id', '=', assembly)
    .executeTakeFirstOrThrow();
  const rows = await store.db
    .selectFrom('documents')
    .select(['sha256', 'name', 'media_type', 'bytes'])
    .where('assembly_id', '=', assembly)
    .where('visibility', '=', 'public')
    .execute();
  const wanted = rows.filter(({ sha256 }) => named.has(sha256));
  return buildBundle({
    publicKey: public_key,
    lines,
    checkpoints: signed,
    documents: wanted.flatMap(({ name, media_type, bytes }) =>
      bytes ? [{ name, mediaType: media_type, bytes: new Uint8Array(bytes) }] : [],
    ),
    redacted: wanted.filter(({ bytes }) => bytes === null).map(({ sha256 }) => sha256),
  });
}

function readSigned(line: string): SignedCheckpoint {
  const read = parseCheckpointLine(line);
  if (!read.ok) throw new Error(`stored checkpoint is malformed: ${read.refusal.code}`);
  return read.value;
}
