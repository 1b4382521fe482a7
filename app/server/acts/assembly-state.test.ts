import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';
import { foldAssembly } from './assembly-state.ts';
import { perform } from './perform.ts';
import { openStand, SAID } from './testing/stand.ts';

const question = (place: string) => ({
  type: 'commission.set-question' as const,
  data: { question: { ...SAID, en: place }, remit: SAID, reason: 'Better words.' },
});

test('after a restore the state is that of the restored record, be it as long or longer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-fold-'));
  const stand = await openStand(join(folder, 'store.db'));
  const asked = async () => {
    const { commission } = await stand.state();
    return commission.status === 'not-opened' ? null : commission.question?.en;
  };
  await stand.act('organiser', question('Before'));
  const copy = join(folder, 'copy.db');
  assert.ok((await stand.store.backup(copy)).ok);
  for (const more of [1, 2]) {
    // Somebody else's restore: this process is not told.
    await stand.act('organiser', question('Lost'));
    if (more === 2) await stand.act('organiser', question('Lost as well'));
    await foldAssembly(stand.store, stand.assembly);
    assert.ok((await stand.store.restore(copy, { replace: true })).ok);
    assert.equal(await asked(), 'Before');
    assert.ok((await stand.store.restore(copy, { replace: true })).ok);
  }
  await stand.act('organiser', question('Lost'));
  assert.equal(await asked(), 'Lost');
  const lost = await stand.store.version(stand.assembly);
  // Another store on the same file restores and writes as many entries as are kept folded here.
  const other = await openStore(join(folder, 'store.db'));
  assert.ok((await other.restore(copy, { replace: true })).ok);
  assert.ok((await perform({ ...stand.as('organiser'), store: other }, question('After'))).ok);
  assert.equal(await stand.store.version(stand.assembly), lost, 'as long as before');
  assert.equal(await asked(), 'After');
  await other.close();
  await stand.close();
  rmSync(folder, { recursive: true });
});
