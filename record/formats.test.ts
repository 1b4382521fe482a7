import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  buildTree,
  digest,
  leafHash,
  parseCheckpointLine,
  publicKeyOf,
  readRowProof,
  readText,
  treeRoot,
  utf8,
  verifyChain,
  verifyCheckpoint,
  verifyRow,
} from './index.ts';

/** The examples a stranger would write their checker against. */
const PAGE = readFileSync(new URL('../docs/formats/record.md', import.meta.url), 'utf8');
const BLOCKS = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map((match) =>
  (match[1] ?? '').trim().split('\n'),
);
const [ENTRIES = [], CHECKPOINT = [], ROW = [], TEXT = []] = BLOCKS;

describe('the examples in docs/formats/record.md', () => {
  it('entries chain to the hashes stated', () => {
    assert.equal(ENTRIES.length, 2);
    for (const line of ENTRIES) assert.ok(PAGE.includes(`\`${digest(line)}\``));
    assert.ok(verifyChain(ENTRIES, { size: 2, head: digest(ENTRIES[1] ?? '') }).ok);
  });
  it('the checkpoint is signed by the key stated, over these entries', () => {
    const read = parseCheckpointLine(CHECKPOINT[0] ?? '');
    assert.ok(read.ok);
    const key = publicKeyOf(Uint8Array.from({ length: 32 }, (_, i) => i));
    assert.ok(PAGE.includes(key));
    const holds = verifyCheckpoint(read.value, key);
    assert.ok(holds.ok);
    const root = treeRoot(buildTree(ENTRIES.map((line) => leafHash(utf8(line)))));
    assert.deepEqual([holds.value.root, holds.value.size], [root, 2]);
  });
  it('the row proof leads to the root stated', () => {
    const proof = readRowProof(ROW[0] ?? '') ?? assert.fail();
    const root = /root `([0-9a-f]{64})`, size 2/.exec(PAGE)?.[1] ?? '';
    assert.ok(verifyRow(proof, { root, size: 2 }));
  });
  it('the text has the digest stated', () => {
    const line = TEXT[0] ?? '';
    assert.ok(readText(utf8(line)).ok);
    assert.ok(PAGE.includes(`\`${digest(line)}\``));
  });
});
