import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  commitList,
  commitRow,
  proveRow,
  readRowProof,
  type SaltedRow,
  toHex,
  verifyRow,
  writeRowProof,
} from './index.ts';

const salted = (n: number): SaltedRow => {
  const salt = createHash('sha256').update(`salt ${n}`).digest('hex').slice(0, 32);
  return { id: `hh_${n}`, salt, row: { address: `Kade ${n}`, area: 'quay' } };
};
const ROWS = Array.from({ length: 11 }, (_, i) => salted(i));
const commit = (rows: readonly SaltedRow[]) => {
  const list = commitList(rows);
  return list.ok ? list.value : assert.fail(list.refusal.code);
};
const LIST = commit(ROWS);

function proofOf(row: SaltedRow, list = LIST) {
  const proof = proveRow(list, row);
  return proof.ok ? proof.value : assert.fail(proof.refusal.code);
}

describe('a commitment to a list', () => {
  it('has the leaf the format states: SHA-256 of 0x00 and canonical [id, salt, row]', () => {
    const { id, salt } = salted(3);
    const text = `["${id}","${salt}",{"address":"Kade 3","area":"quay"}]`;
    const expected = createHash('sha256').update(
      Buffer.concat([Buffer.from([0]), Buffer.from(text)]),
    );
    const leaf = commitRow(salted(3));
    assert.ok(leaf.ok);
    assert.equal(toHex(leaf.value), expected.digest('hex'));
  });
  it('does not depend on the order the rows came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        assert.equal(commit(rows).root, LIST.root);
      }),
    );
  });
  it('lets everybody prove their own row', () => {
    for (const row of ROWS) assert.ok(verifyRow(proofOf(row), LIST));
  });
  it('gives proofs that are read back as written, and nothing else', () => {
    const proof = proofOf(salted(4));
    assert.deepEqual(readRowProof(writeRowProof(proof)), proof);
    const text = writeRowProof(proof);
    for (const wrong of [
      '',
      '[]',
      text.replace('/1', '/2'),
      text.replace('"size":11', '"size":"11"'),
    ])
      assert.equal(readRowProof(wrong), null, wrong);
  });
  it('changes with any row, salt or id', () => {
    for (const change of [
      { id: 'hh_x' },
      { salt: 'ab'.repeat(16) },
      { row: { address: 'Kade 4' } },
    ])
      assert.notEqual(commit(ROWS.with(4, { ...salted(4), ...change })).root, LIST.root);
  });
  it('shows a proof holder no other row: two lists that differ elsewhere only share no more than hashes', () => {
    const text = writeRowProof(proofOf(salted(4)));
    for (const row of ROWS.filter(({ id }) => id !== 'hh_4'))
      for (const secret of [row.salt, `"${row.id}"`, JSON.stringify(row.row)])
        assert.ok(!text.includes(secret));
  });
});

describe('a row proof that must fail', () => {
  const proof = proofOf(salted(4));
  const cases: readonly (readonly [string, typeof proof, { root: string; size: number }])[] = [
    ['another address', { ...proof, row: { address: 'Kade 5', area: 'quay' } }, LIST],
    ['another id', { ...proof, id: 'hh_5' }, LIST],
    ['another salt', { ...proof, salt: 'ab'.repeat(16) }, LIST],
    ['another index', { ...proof, index: proof.index + 1 }, LIST],
    ['a truncated path', { ...proof, path: proof.path.slice(1) }, LIST],
    ['an extra node', { ...proof, path: [...proof.path, LIST.root] }, LIST],
    ['a node that is no hash', { ...proof, path: proof.path.with(0, 'zz') }, LIST],
    ['another root', proof, { root: '0'.repeat(64), size: LIST.size }],
    ['a size other than published', { ...proof, size: 12 }, LIST],
    ['a published size other than proven', proof, { root: LIST.root, size: 12 }],
    ['a salt too short', { ...proof, salt: 'ab' }, LIST],
  ];
  for (const [name, claim, published] of cases)
    it(name, () => assert.equal(verifyRow(claim, published), false));
});

describe('a list that is refused', () => {
  const refusal = (rows: readonly SaltedRow[]) => {
    const list = commitList(rows);
    return list.ok ? null : list.refusal;
  };
  it('an id that stands twice', () =>
    assert.deepEqual(refusal([...ROWS, salted(3)]), { code: 'id-twice', id: 'hh_3' }));
  it('a salt under 16 bytes, in upper case or no hex', () => {
    for (const salt of ['', 'ab'.repeat(15), 'AB'.repeat(16), 'zz'.repeat(16)])
      assert.deepEqual(refusal([{ ...salted(1), salt }]), { code: 'salt-too-weak', id: 'hh_1' });
  });
  it('a row JSON cannot carry', () =>
    assert.deepEqual(refusal([{ ...salted(1), row: Number.NaN }]), {
      code: 'row-not-json',
      id: 'hh_1',
    }));
  it('a proof for a row that is not the one committed to', () => {
    for (const row of [salted(99), { ...salted(3), row: 'other' }])
      assert.deepEqual(proveRow(LIST, row), {
        ok: false,
        refusal: { code: 'no-such-row', id: row.id },
      });
  });
});
