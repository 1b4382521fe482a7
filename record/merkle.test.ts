import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  buildTree,
  digestBytes,
  EMPTY_DIGEST,
  emptyFrontier,
  fromHex,
  frontierRoot,
  grow,
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  toHex,
  treeRoot,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

/** The reference vectors of Certificate Transparency's implementations of RFC 6962. */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  EMPTY_DIGEST,
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
/** [leaf from 0, size, path] */
const INCLUSION: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
/** [first size, second size, path] */
const CONSISTENCY: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? assert.fail(hex);
const LEAVES = INPUTS.map((input) => leafHash(bytes(input)));
const many = (n: number): readonly Uint8Array[] =>
  Array.from({ length: n }, (_, i) => leafHash(utf8(`leaf ${i}`)));

/** MTH straight from the text of RFC 9162 section 2.1.1, as independent oracle. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return digestBytes('');
  if (leaves.length === 1) return first;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

function pathTo(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  const proof = proveInclusion(buildTree(leaves), index);
  return proof.ok ? proof.value : assert.fail();
}

function pathFrom(leaves: readonly Uint8Array[], first: number): readonly Uint8Array[] {
  const proof = proveConsistency(buildTree(leaves), first);
  return proof.ok ? proof.value : assert.fail();
}

describe('Merkle tree: RFC 6962 reference vectors', () => {
  for (const [size, root] of ROOTS.entries())
    it(`root of ${size}, whole and grown`, () => {
      assert.equal(treeRoot(buildTree(LEAVES.slice(0, size))), root);
      assert.equal(frontierRoot(LEAVES.slice(0, size).reduce(grow, emptyFrontier)), root);
    });
  for (const [index, size, path] of INCLUSION)
    it(`inclusion of leaf ${index} in ${size}`, () => {
      assert.deepEqual(pathTo(LEAVES.slice(0, size), index).map(toHex), path);
      const leaf = LEAVES[index] ?? assert.fail();
      const root = bytes(ROOTS[size] ?? '');
      assert.ok(verifyInclusion({ leaf, index, size, path: path.map(bytes), root }));
    });
  for (const [first, second, path] of CONSISTENCY)
    it(`consistency of ${first} with ${second}`, () => {
      assert.deepEqual(pathFrom(LEAVES.slice(0, second), first).map(toHex), path);
      const [firstRoot, secondRoot] = [bytes(ROOTS[first] ?? ''), bytes(ROOTS[second] ?? '')];
      assert.ok(verifyConsistency({ first, second, firstRoot, secondRoot, path: path.map(bytes) }));
    });
  it('RFC 9162 section 2.1.5: the named nodes of the seven-leaf example', () => {
    const [a, b, c, d, e, f, j] = many(7) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    assert.deepEqual(pathTo(many(7), 0), [b, h, l]);
    assert.deepEqual(pathTo(many(7), 3), [c, g, l]);
    assert.deepEqual(pathTo(many(7), 4), [f, j, k]);
    assert.deepEqual(pathTo(many(7), 6), [i, k]);
    assert.deepEqual(pathFrom(many(7), 3), [c, d, g, l]);
    assert.deepEqual(pathFrom(many(7), 4), [l]);
    assert.deepEqual(pathFrom(many(7), 6), [i, j, k]);
  });
});

describe('Merkle tree: every size to 40', () => {
  it('agrees with the recursive definition, and every proof verifies', () => {
    for (let n = 1; n <= 40; n += 1) {
      const leaves = many(n);
      const tree = buildTree(leaves);
      const root = mth(leaves);
      assert.equal(treeRoot(tree), toHex(root));
      assert.equal(frontierRoot(leaves.reduce(grow, emptyFrontier)), toHex(root));
      for (const [index, leaf] of leaves.entries())
        assert.ok(verifyInclusion({ leaf, index, size: n, path: pathTo(leaves, index), root }));
      for (let first = 1; first <= n; first += 1) {
        const firstRoot = mth(leaves.slice(0, first));
        const path = pathFrom(leaves, first);
        assert.ok(
          verifyConsistency({ first, second: n, firstRoot, secondRoot: root, path }),
          `${first} of ${n}`,
        );
      }
    }
  });
  it('proves no leaf and no size that is not there', () => {
    const tree = buildTree(many(5));
    for (const index of [-1, 5, 0.5]) assert.equal(proveInclusion(tree, index).ok, false);
    for (const first of [0, 6, 1.5]) assert.equal(proveConsistency(tree, first).ok, false);
  });
});

describe('Merkle proofs that must fail', () => {
  const flip = (hash: Uint8Array): Uint8Array => hash.with(0, (hash[0] ?? 0) ^ 8);
  const wrongPaths = (path: readonly Uint8Array[], root: Uint8Array) => [
    [...path, root],
    [root, ...path],
    [...path, new Uint8Array()],
    ...(path.length > 0 ? [path.slice(0, -1), path.slice(1)] : []),
    ...path.map((hash, i) => path.with(i, flip(hash))),
    ...(path.length > 1 ? [[...path].reverse()] : []),
  ];
  it('inclusion: wrong index, size, leaf, root, truncated path, extra node, flipped bit', () => {
    for (let n = 1; n <= 20; n += 1)
      for (const [index, leaf] of many(n).entries()) {
        const root = mth(many(n));
        const path = pathTo(many(n), index);
        const claim = { leaf, index, size: n, path, root };
        const wrong = [
          { ...claim, index: index + 1 },
          { ...claim, index: index - 1 },
          { ...claim, index: index + 0.5 },
          { ...claim, size: 0 },
          { ...claim, leaf: flip(leaf) },
          { ...claim, leaf: new Uint8Array() },
          { ...claim, root: flip(root) },
          ...wrongPaths(path, root).map((other) => ({ ...claim, path: other })),
        ];
        for (const bad of wrong) assert.equal(verifyInclusion(bad), false, `${n} ${index}`);
      }
  });
  it('inclusion: a node is not a leaf (RFC 6962 section 2.1, second preimages)', () => {
    const [a, b] = many(2) as [Uint8Array, Uint8Array];
    const posing = leafHash(Buffer.concat([a, b]));
    assert.equal(
      verifyInclusion({ leaf: posing, index: 0, size: 1, path: [], root: mth([a, b]) }),
      false,
    );
  });
  it('consistency: wrong sizes, roots, truncated path, extra node, flipped bit, empty path', () => {
    for (let second = 2; second <= 20; second += 1)
      for (let first = 1; first < second; first += 1) {
        const [firstRoot, secondRoot] = [mth(many(first)), mth(many(second))];
        const path = pathFrom(many(second), first);
        const claim = { first, second, firstRoot, secondRoot, path };
        const wrong = [
          { ...claim, first: 0 },
          { ...claim, first: second + 1 },
          { ...claim, second: first },
          { ...claim, firstRoot: flip(firstRoot) },
          { ...claim, secondRoot: flip(secondRoot) },
          { ...claim, firstRoot: secondRoot, secondRoot: firstRoot },
          { ...claim, path: [] },
          ...wrongPaths(path, secondRoot).map((other) => ({ ...claim, path: other })),
        ];
        for (const [i, bad] of wrong.entries())
          assert.equal(verifyConsistency(bad), false, `${first} ${second} case ${i}`);
      }
  });
  it('consistency: a rewritten leaf, whatever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (second, a, b) => {
        const first = 1 + (a % second);
        const rewritten = many(second).with(b % first, leafHash(utf8('rewritten')));
        const path = pathFrom(rewritten, first);
        const firstRoot = mth(many(first));
        assert.equal(
          verifyConsistency({ first, second, firstRoot, secondRoot: mth(rewritten), path }),
          false,
        );
      }),
    );
  });
});
