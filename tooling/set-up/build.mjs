// @ts-check
/** Builds the web pages when their build is missing or older than their sources. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { files } from './files.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { CannotSetUp, has, inRoot, say, seconds } from './root.mjs';
import { run } from './run.mjs';

const built = 'app/build/server/index.js';
const stampFile = 'app/build/.sources';
const folders = [
  'algorithms',
  'app',
  'record',
  'stages',
  'standalone',
  'tooling/one-page',
  'verifier',
];

export async function ensureBuilt() {
  if (!has('app/react-router.config.ts')) return;
  const sources = digest();
  if (has(built) && has(stampFile) && readFileSync(inRoot(stampFile), 'utf8') === sources) return;
  const began = Date.now();
  say('Setting up: building the pages …');
  const env = { ...process.env, NODE_ENV: 'production' };
  const router = inRoot('node_modules', '@react-router', 'dev', 'bin.cjs');
  // What checks, selects, seats and counts from files are static pages, served beside the rest.
  const pages = [
    'verifier/page',
    ...['select', 'seat', 'count'].map((one) => `standalone/pages/${one}`),
  ].map((folder) => [inRoot(folder, 'build.mjs'), inRoot('app', 'public')]);
  for (const step of [...pages, [router, 'build', 'app']]) {
    const result = await run(pinnedNode(), step, { quiet: true, env });
    if (result.code === 0) continue;
    process.stderr.write(result.output);
    throw new CannotSetUp('The pages could not be built: what is written above says why.');
  }
  writeFileSync(inRoot(stampFile), sources);
  say(`Setting up: built in ${seconds(began)}.`);
}

/** One digest over everything a page can be made of. */
function digest() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  for (const path of folders.flatMap((folder) => files(folder)).sort()) {
    if (/\.test\.tsx?$|\.md$|public\/(verify|select|seat|count)\.html$/.test(path)) continue;
    hash.update(`\0${path}\0`).update(readFileSync(inRoot(path)));
  }
  return hash.digest('hex');
}
