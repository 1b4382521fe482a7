import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showCode } from '../chance.ts';
import { drawnHouseholds, lettersDrawn } from '../testing/life.ts';
import { codeOf, linesOf, openStand, taken } from '../testing/stand.ts';
import { householdOfCode } from './letter-code.ts';

async function lettered(letters = 40) {
  const stand = await openStand();
  await lettersDrawn(stand, 60, letters);
  const rows = await drawnHouseholds(stand);
  const find = async (typed: string, at: string = stand.now()) =>
    await householdOfCode(stand.store, stand.assembly, typed, at);
  return { stand, rows, find };
}

test('a code is found however people type it', async () => {
  const { stand, rows, find } = await lettered();
  let [zeros, ones] = [0, 0];
  for (const { id, code_sealed } of rows) {
    const code = code_sealed ?? '';
    const [ohs, eyes] = [code.replaceAll('0', 'o'), code.replaceAll('1', 'I')];
    if (ohs !== code) zeros += 1;
    if (eyes !== code) ones += 1;
    const typings = [code.toLowerCase(), showCode(code), ` ${code.slice(0, 3)}  ${code.slice(3)} `];
    const slips = [ohs, eyes, code.replaceAll('1', 'l'), code.replaceAll('V', 'u'), `${code}.`];
    for (const typed of [code, ...typings, ...slips])
      assert.equal(taken(await find(typed)).household, id, typed);
  }
  assert.ok(zeros > 3 && ones > 3, 'the codes of this test have the letters it is about');
  await stand.close();
});

test('a guessed code rests after ten tries, for a quarter of an hour, and no other code with it', async () => {
  const { stand, rows, find } = await lettered(6);
  for (let tries = 1; tries <= 10; tries += 1)
    assert.equal(codeOf(await find('GUESS234')), 'code-unknown', `try ${tries}`);
  assert.equal(codeOf(await find('guess-234')), 'code-tried-too-often');
  assert.equal(codeOf(await find('GUESS235')), 'code-unknown');
  for (const { code_sealed } of rows)
    assert.equal(codeOf(await find(code_sealed ?? '')), 'accepted');
  assert.equal(codeOf(await find('GUESS234', '2026-03-02T09:15:00.000Z')), 'code-tried-too-often');
  assert.equal(codeOf(await find('GUESS234', '2026-03-02T09:15:01.000Z')), 'code-unknown');
  await stand.close();
});

test('twenty guesses at once are twenty guesses', async () => {
  const { stand, find } = await lettered(2);
  const answers = await Promise.all(Array.from({ length: 20 }, async () => await find('GUESS234')));
  const refused = answers.map(codeOf);
  assert.equal(refused.filter((code) => code === 'code-unknown').length, 10);
  assert.equal(refused.filter((code) => code === 'code-tried-too-often').length, 10);
  await stand.close();
});

test('what is no code, another assembly, and no assembly at all are answered alike', async () => {
  const { stand, rows } = await lettered(2);
  const code = rows[0]?.code_sealed ?? '';
  for (const typed of ['', ' - ', 'Z'.repeat(20_000), "' or 1=1 --", '\u0000', '\ud800'])
    assert.equal(
      codeOf(await householdOfCode(stand.store, stand.assembly, typed, stand.now())),
      'code-unknown',
    );
  const elsewhere = await householdOfCode(stand.store, 'asm_unknown', code, stand.now());
  assert.deepEqual(elsewhere, { ok: false, refusal: { code: 'code-unknown' } });
  await stand.close();
});

test('tries leave no typed code behind, in the store or on the record', async () => {
  const { stand, rows, find } = await lettered(2);
  const code = rows[0]?.code_sealed ?? '';
  assert.equal(codeOf(await find(code)), 'accepted');
  assert.equal(codeOf(await find('GUESS234')), 'code-unknown');
  const attempts = await stand.store.db.selectFrom('code_attempts').selectAll().execute();
  assert.equal(attempts.length, 1, 'a right code is no try');
  assert.doesNotMatch(JSON.stringify(attempts), /GUESS234/);
  assert.ok((await linesOf(stand)).every((line) => !/GUESS234/.test(line) && !line.includes(code)));
  await stand.close();
});
