// @ts-check
/** Installs dependencies when they are missing or not those of package-lock.json. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinnedNode, trimPinnedNode } from './pinned-node.mjs';
import { CannotSetUp, has, inRoot, readJson, say, seconds } from './root.mjs';
import { npm, run } from './run.mjs';

/** @typedef {'start' | 'test' | 'check'} Scope what running needs, what tests need too, and everything */

/** Each scope holds those before it. @type {readonly Scope[]} */
const scopes = ['start', 'test', 'check'];

const newerNpm = 'npm@11.19.1';

/** The formatter's program alone weighs 97 MB, and only `npm run check` needs it. */
const forCheckAlone = /^node_modules\/@biomejs\/cli-/;

const stampFile = 'node_modules/.commonlot.json';
const libc = libcOfMachine();

/** @param {Scope} scope */
export async function ensureInstalled(scope) {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  const stamp = readJson(stampFile);
  if (stamp?.lock === lock && scopes.indexOf(stamp.scope) >= scopes.indexOf(scope)) return;
  if (missing(scope).length > 0) await install(scope);
  if (!has('node_modules/.bin/commonlot')) await linkCommand();
  trimPinnedNode();
  writeFileSync(inRoot(stampFile), JSON.stringify({ lock, scope }));
}

/** @param {Scope} scope */
async function install(scope) {
  const began = Date.now();
  say('Setting up: installing what Commonlot needs (once) …');
  // Never take away what an earlier `npm test` installed.
  const omit = scope === 'start' && !has('node_modules/eslint') ? ['--omit=dev'] : [];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Not `npm ci`: it refuses a lock without the binaries of platforms its author's registry did not have.
  // Whether what stands in the lock is what got installed is checked below.
  const words = ['install', ...omit, ...flags];
  await npm(process.execPath, words);
  // npm leaves out, without a word, optional packages that want a newer Node than the one it runs on,
  // and npm 9.6 (Node 20.0) all that name a C library: a newer npm on the pinned Node fetches those.
  if (missing(scope).length > 0) await withNewerNpm(words);
  const left = missing(scope);
  if (left.length > 0) {
    throw new CannotSetUp(
      `npm could not install ${left.slice(0, 3).join(', ')}${left.length > 3 ? ` and ${left.length - 3} more` : ''}: connect this machine to the internet (or to your npm mirror) and run this again.`,
    );
  }
  if (scope === 'test') dropWhatOnlyChecksNeed();
  say(`Setting up: installed in ${seconds(began)}.`);
}

/** npm links the command when it installs: not in a folder installed before the command was there. */
async function linkCommand() {
  await npm(process.execPath, ['rebuild', '@commonlot/cli', '--ignore-scripts', '--silent']);
}

/** @param {readonly string[]} words */
async function withNewerNpm(words) {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-npm-'));
  await npm(process.execPath, ['install', '--prefix', folder, '--no-save', '--silent', newerNpm]);
  await run(pinnedNode(), [join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'), ...words]);
  rmSync(folder, { recursive: true, force: true });
}

function dropWhatOnlyChecksNeed() {
  for (const path of Object.keys(readJson('package-lock.json').packages)) {
    if (forCheckAlone.test(path)) rmSync(inRoot(path), { recursive: true, force: true });
  }
}

/**
 * What package-lock.json lists for this machine and scope and node_modules does not hold.
 * @param {Scope} scope
 * @returns {string[]} folders
 */
function missing(scope) {
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([path, entry]) => path.includes('node_modules/') && wanted(path, entry, scope))
    .filter(([path, entry]) =>
      entry.link ? !has(path) : readJson(`${path}/package.json`)?.version !== entry.version,
    )
    .map(([path]) => path);
}

/**
 * @param {string} path
 * @param {any} entry of package-lock.json
 * @param {Scope} scope
 */
function wanted(path, entry, scope) {
  if (forCheckAlone.test(path) && scope !== 'check') return false;
  if (entry.dev && scope === 'start') return false;
  // Optional without a platform: a part of something optional, which npm leaves out with it.
  if (entry.inBundle || (entry.optional && !entry.os && !entry.cpu)) return false;
  return (
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    allows(entry.libc, libc)
  );
}

/**
 * npm's rule for os, cpu and libc: nothing given allows all, `!x` forbids x.
 * @param {string | readonly string[] | undefined} given
 * @param {string} value
 */
function allows(given, value) {
  if (given === undefined) return true;
  const list = [given].flat();
  return list.some((item) => item.startsWith('!'))
    ? !list.includes(`!${value}`)
    : list.includes(value);
}

/** The C library packages are chosen by: npm reads it from the same place. */
function libcOfMachine() {
  if (process.platform !== 'linux') return '';
  /** @type {any} */
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}
