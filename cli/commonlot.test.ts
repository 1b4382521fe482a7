import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openStore, type Rehearsed, rehearseAlone } from '@commonlot/app';
import { fromUtf8, utf8 } from '@commonlot/record';
import { packBundle } from '@commonlot/verifier';

const folder = mkdtempSync(join(tmpdir(), 'commonlot-cli-'));
const file = (name: string): string => join(folder, name);
let files: Rehearsed['files'];
let version = 0;

before(async () => {
  mkdirSync(file('lived'));
  const address = join(file('lived'), 'commonlot.db');
  ({ files } = await rehearseAlone('amersfoort', 5, address, () => undefined, 'invitation'));
  version = await versionIn(address);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Entries of the one assembly of a store. */
async function versionIn(address: string): Promise<number> {
  const store = await openStore(address);
  const row = await store.db.selectFrom('assemblies').select('version').executeTakeFirstOrThrow();
  await store.close();
  return row.version;
}

/** Runs the command as a program of its own, in a pipe. */
async function commonlot(...words: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'commonlot.mjs'), ...words],
    { cwd: folder, env: { ...process.env, COMMONLOT_DATA: file('data'), DATABASE_URL: undefined } },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** A refusal is exit code 1 and sentences, never a stack. */
function refused(found: Awaited<ReturnType<typeof commonlot>>, sentence: RegExp): void {
  assert.deepEqual([found.code, found.out], [1, ''], found.err);
  assert.match(found.err, sentence);
  assert.match(found.err, /^[A-Z/].*\.\n$/s);
  assert.doesNotMatch(found.err, /\bat .*:\d+:\d+|Error:/);
}

test('help names every command and exits 0; a wrong word exits 2 with a sentence', async () => {
  const help = await commonlot('--help');
  assert.equal(help.code, 0);
  for (const name of ['start', 'verify', 'rehearse', 'backup', 'restore'])
    assert.match(help.out, new RegExp(`^  ${name} `, 'm'));
  for (const words of [
    ['dance'],
    ['verify'],
    ['rehearse'],
    ['backup', 'a', 'b'],
    ['verify', '--x'],
  ]) {
    const { code, out, err } = await commonlot(...words);
    assert.deepEqual([code, out], [2, ''], `${words.join(' ')}: ${err}`);
    assert.match(err, /^error: .+\n$/);
  }
});

test('what cannot be read or is no bundle is refused in one sentence', async () => {
  refused(await commonlot('verify', file('none.zip')), /none\.zip could not be read/);
  writeFileSync(file('text.zip'), 'not a zip');
  refused(await commonlot('verify', file('text.zip')), /text\.zip: /);
  refused(
    await commonlot('rehearse', '--profile', 'x', '--seed', '1', '--out', file('o')),
    /no profile x/,
  );
  refused(
    await commonlot('rehearse', '--profile', 'g1000', '--seed', '-1', '--out', file('o')),
    /The seed -1/,
  );
  refused(await commonlot('start', '--port', '70000'), /The port 70000/);
});

test('a bundle that holds exits 0; one changed figure exits 1 and names the entry', async () => {
  const bundle = file('good.zip');
  writeFileSync(bundle, packBundle(files));
  const good = await commonlot('verify', bundle);
  assert.deepEqual([good.code, good.err], [0, '']);
  assert.match(good.out, /The bundle holds\.\n$/);
  const lines = (fromUtf8(files.get('record.jsonl') ?? new Uint8Array()) ?? '').split('\n');
  lines[1] = (lines[1] ?? '').replace('"at":"20', '"at":"30');
  writeFileSync(
    file('bad.zip'),
    packBundle(new Map([...files, ['record.jsonl', utf8(lines.join('\n'))]])),
  );
  const bad = await commonlot('verify', file('bad.zip'));
  assert.equal(bad.code, 1);
  assert.match(bad.err, /bad\.zip: entry 2: /);
  const json: unknown = JSON.parse((await commonlot('verify', '--json', bundle)).out);
  assert.ok(typeof json === 'object' && json !== null && 'ok' in json && json.ok === true);
});

test('backup and restore: what is there moves whole, nothing is overwritten unasked', async () => {
  refused(await commonlot('backup', file('b.db')), /nothing to back up in the data folder/);
  refused(await commonlot('restore', file('b.db')), /b\.db is not there/);
  writeFileSync(file('text.db'), 'not a database');
  refused(await commonlot('restore', file('text.db')), /text\.db is not a backup/);
  const from = ['--data', file('lived')];
  refused(await commonlot('backup', file('no/where.db'), ...from), /There is no folder/);
  const done = await commonlot('backup', file('b.db'), ...from);
  assert.deepEqual([done.code, done.err], [0, '']);
  assert.match(done.out, /^Backed up 1 assemblies/);
  refused(await commonlot('backup', file('b.db'), ...from), /b\.db exists: choose another name/);
  assert.equal((await commonlot('restore', file('b.db'))).code, 0);
  refused(await commonlot('restore', file('b.db')), /say --replace/);
  assert.equal((await commonlot('restore', file('b.db'), '--replace')).code, 0);
  const bytes = readFileSync(file('b.db'));
  const place = bytes.indexOf('"seq":2');
  assert.ok(place > 0);
  bytes[place + 6] = 0x33;
  writeFileSync(file('changed.db'), bytes);
  refused(await commonlot('restore', file('changed.db'), '--replace'), /changed\.db is damaged/);
  assert.ok(version > 1);
  assert.equal(await versionIn(join(file('data'), 'commonlot.db')), version);
});
