import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  checkpointLine,
  checkpointMessage,
  fromHex,
  parseCheckpointLine,
  publicKeyOf,
  signCheckpoint,
  signerFrom,
  toHex,
  verifyCheckpoint,
} from './index.ts';
import { ASSEMBLY, checkpointAt, minute, OTHER_SECRET, record, SECRET } from './testing/sample.ts';

const ENTRIES = record([1, 2, 3]);
const SIGNED = checkpointAt(ENTRIES, 3);
const KEY = publicKeyOf(SECRET);

/** Node's own Ed25519 over the same secret: RFC 8410 wraps the 32 bytes in PKCS #8. */
const NODE_KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SECRET]),
  format: 'der',
  type: 'pkcs8',
});

describe('Ed25519: RFC 8032 section 7.1', () => {
  const vectors: readonly (readonly [string, string, string, string])[] = [
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
  ];
  for (const [secret, key, message, signature] of vectors)
    it(`message of ${message.length / 2} bytes`, () => {
      const bytes = fromHex(secret) ?? assert.fail();
      assert.equal(publicKeyOf(bytes), key);
      assert.equal(toHex(signerFrom(bytes)(fromHex(message) ?? assert.fail())), signature);
    });
});

describe('a checkpoint', () => {
  it('verifies under the key it was signed with, also after a line', () => {
    const line = parseCheckpointLine(checkpointLine(SIGNED));
    assert.ok(line.ok);
    assert.deepEqual(verifyCheckpoint(line.value, KEY), { ok: true, value: SIGNED.checkpoint });
  });
  it('is the same signature from Node as from noble, and Node verifies it', () => {
    const native = signCheckpoint(SIGNED.checkpoint, (message) => sign(null, message, NODE_KEY));
    assert.deepEqual(native, SIGNED);
    const signature = fromHex(SIGNED.signature) ?? assert.fail();
    const message = checkpointMessage(SIGNED.checkpoint);
    assert.ok(verify(null, message, createPublicKey(NODE_KEY), signature));
  });

  const refused = (signed: typeof SIGNED, key = KEY) => {
    const result = verifyCheckpoint(signed, key);
    return result.ok ? 'accepted' : result.refusal.code;
  };
  it('fails with any field changed', () => {
    for (const change of [
      { assembly: 'asm_other' },
      { size: 2 },
      { head: '1'.repeat(64) },
      { root: '1'.repeat(64) },
      { at: minute(5) },
    ])
      assert.equal(
        refused({ ...SIGNED, checkpoint: { ...SIGNED.checkpoint, ...change } }),
        'signature-wrong',
      );
  });
  it('fails with a changed, short or other signature', () => {
    const other = checkpointAt(ENTRIES, 3, OTHER_SECRET).signature;
    for (const signature of [
      '',
      '00'.repeat(64),
      SIGNED.signature.slice(2),
      other,
      SIGNED.signature.replace(/^./, (c) => (c === '0' ? '1' : '0')),
    ])
      assert.equal(refused({ ...SIGNED, signature }), 'signature-wrong');
  });
  it('fails under another key, a key of small order and no key', () => {
    assert.equal(refused(SIGNED, publicKeyOf(OTHER_SECRET)), 'signature-wrong');
    assert.equal(refused(SIGNED, `01${'00'.repeat(31)}`), 'signature-wrong');
    assert.equal(refused(SIGNED, 'ff'.repeat(32)), 'signature-wrong');
    for (const key of ['', KEY.toUpperCase(), KEY.slice(2)])
      assert.equal(refused(SIGNED, key), 'key-malformed');
  });
  it('fails when the key signed the same words without the context', () => {
    const message = checkpointMessage(SIGNED.checkpoint);
    const bare = message.subarray(message.indexOf(10) + 1);
    assert.equal(
      refused({ ...SIGNED, signature: toHex(signerFrom(SECRET)(bare)) }),
      'signature-wrong',
    );
  });
  it('accepts no signature of small order, which ZIP-215 would', () => {
    // key and R the neutral element, S zero: valid for every message under the lenient rules
    const neutral = `01${'00'.repeat(31)}`;
    assert.equal(
      refused({ ...SIGNED, signature: neutral + '00'.repeat(32) }, neutral),
      'signature-wrong',
    );
  });
  it('is not signed when malformed', () => {
    for (const change of [{ size: 0 }, { at: 'now' }, { head: 'x' }, { assembly: '' }])
      assert.throws(() => signCheckpoint({ ...SIGNED.checkpoint, ...change }, signerFrom(SECRET)));
    assert.throws(() => signCheckpoint(SIGNED.checkpoint, () => new Uint8Array(63)));
  });
  it('is not read from a line with more, less or other than it has', () => {
    const line = checkpointLine(SIGNED);
    for (const wrong of [
      line.replace('"v":1', '"v":2'),
      line.replace('"v":1', '"v":1,"w":1'),
      line.replace('"size":3', '"size":0'),
      line.replace('"signature":"', '"signature":"0'),
      line.replace('}', ' }'),
      line.slice(0, -1),
      '[]',
      '',
    ])
      assert.equal(parseCheckpointLine(wrong).ok, false, wrong);
  });
  it('carries its assembly', () => assert.equal(SIGNED.checkpoint.assembly, ASSEMBLY));
});
