import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  ballFromSeed,
  commitment,
  type Seed,
  seedFrom,
  seedFromHex,
  seedText,
  seedToHex,
  smallestTickets,
  stream,
  subSeed,
  ticket,
  ticketer,
} from './index.ts';

// The worked example's shape; written by recompute.py.
type Vectors = {
  seedText: string;
  seed: string;
  typedText: string;
  typedSeed: string;
  secret: string;
  commitment: string;
  tickets: { label: string; id: string; ticket: string }[];
  subSeed: string;
  below: { label: string; n: number; number: number }[];
  streams: { label: string; n: number; numbers: number[] }[];
  shuffle: { label: string; items: number[] };
  smallest: [string, string][];
};
const file = new URL('../../worked-examples/draw/vectors.json', import.meta.url);
// Codec: the file is written by recompute.py beside it, in the shape above.
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

function seedOf(hex: string): Seed {
  const seed = seedFromHex(hex);
  assert.ok(seed.ok);
  return seed.value;
}
const seed = seedOf(vectors.seed);

test('the HMAC-SHA256 underneath gives the answers of RFC 4231', () => {
  const cases = [
    [
      '0b'.repeat(20),
      '4869205468657265',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      '4a656665',
      '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      'aa'.repeat(20),
      'dd'.repeat(50),
      '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    ],
    [
      '0102030405060708090a0b0c0d0e0f10111213141516171819',
      'cd'.repeat(50),
      '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
    ],
    [
      'aa'.repeat(131),
      '54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ] as const;
  for (const [key, data, mac] of cases) {
    assert.equal(bytesToHex(hmac(sha256, hexToBytes(key), hexToBytes(data))), mac);
  }
});

test('dice and typed text give the seeds an outsider computes', () => {
  const dice = { kind: 'dice', sides: 10, rolls: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8] } as const;
  assert.deepEqual(seedText(dice, 'worked example'), { ok: true, value: vectors.seedText });
  const fromDice = seedFrom(dice, 'worked example');
  assert.ok(fromDice.ok);
  assert.equal(seedToHex(fromDice.value), vectors.seed);
  // Decomposed umlaut, stray blanks and an upper-case secret change nothing.
  const typed = { kind: 'typed', text: '  zu\u0308rich  sun\t12.5 degrees ' } as const;
  const secret = vectors.secret.toUpperCase();
  assert.deepEqual(seedText(typed, 'worked example', secret), {
    ok: true,
    value: vectors.typedText,
  });
  const fromText = seedFrom(typed, 'worked example', secret);
  assert.ok(fromText.ok);
  assert.equal(seedToHex(fromText.value), vectors.typedSeed);
  assert.deepEqual(commitment(vectors.secret), { ok: true, value: vectors.commitment });
});

test('tickets are those an outsider computes, one by one or in a row', () => {
  for (const { label, id, ticket: expected } of vectors.tickets) {
    assert.equal(ticket(seed, label, id), expected);
  }
  const many = ticketer(seed, 'invitation');
  assert.deepEqual(
    vectors.tickets.map(({ id }) => many(id)),
    vectors.tickets.map((one) => one.ticket),
  );
  const ids = Array.from({ length: 1000 }, (_, i) => String(i));
  assert.deepEqual(
    smallestTickets(seed, 'invitation', ids, 10).map((drawn) => [drawn.ticket, drawn.id]),
    vectors.smallest,
  );
});

test('sub-seeds, numbers and orders are those an outsider computes', () => {
  assert.equal(seedToHex(subSeed(seed, 'seating')), vectors.subSeed);
  for (const { label, n, number } of vectors.below)
    assert.equal(ballFromSeed(seed, label, n), number);
  for (const { label, n, numbers } of vectors.streams) {
    const long = stream(seed, label);
    assert.deepEqual(
      numbers.map(() => long.below(n)),
      numbers,
    );
  }
  const items = Array.from({ length: 20 }, (_, i) => i);
  assert.deepEqual(stream(seed, vectors.shuffle.label).shuffle(items), vectors.shuffle.items);
});
