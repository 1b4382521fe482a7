import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './places.ts';
import { FIRST, verifiedLabels } from './seed.ts';
import { startWriting } from './writing.ts';

/** What a round of killing left behind. */
export interface Round {
  readonly acknowledged: number;
  /** Stored, but killed before it could say so. */
  readonly unsaid: number;
}

/**
 * Lets a process write, kills it at a random moment, and checks what is on disk.
 * @param known keys that were there before; grows by what is there now.
 */
export async function killWriter(place: Place, prefix: string, known: Set<string>): Promise<Round> {
  const writer = await startWriting(place.address, FIRST, prefix, 1_000_000);
  writer.begin();
  await writer.reached(1);
  await sleep(randomInt(0, 120));
  await writer.kill();
  return await checkStored(place, writer.acknowledged, known);
}

/** Every acknowledged command is there, once, whole; nothing that was there is gone. */
export async function checkStored(
  place: Place,
  acknowledged: readonly string[],
  known: Set<string>,
): Promise<Round> {
  const store = await place.open();
  const labels = await verifiedLabels(store, FIRST);
  const rows = await store.db.selectFrom('households').select('id').execute();
  const commands = await store.db.selectFrom('commands').select('key').execute();
  await store.close();
  const stored = new Set(labels);
  assert.equal(stored.size, labels.length, 'a command was applied twice');
  for (const key of [...known, ...acknowledged]) assert.ok(stored.has(key), `${key} is lost`);
  assert.deepEqual(rows.map(({ id }) => id).toSorted(), labels.toSorted(), 'half a command');
  assert.deepEqual(commands.map(({ key }) => key).toSorted(), labels.toSorted());
  const unsaid = stored.size - known.size - acknowledged.length;
  assert.ok(unsaid <= 1, `${unsaid} commands nobody sent`);
  for (const label of labels) known.add(label);
  return { acknowledged: acknowledged.length, unsaid };
}
