// @ts-check
/** Installs a package of Debian where that is possible: as root, with apt. */
import { existsSync } from 'node:fs';
import { say, seconds } from './root.mjs';
import { run } from './run.mjs';

/**
 * @param {string} name the package
 * @param {string} label what people call it
 */
export async function installFromDebian(name, label) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const began = Date.now();
  say(`Setting up: installing ${label} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const words = ['install', '-y', '-qq', '--no-install-recommends', name];
  const { code } = await run('apt-get', words, { quiet: true, env });
  if (code === 0) say(`Setting up: ${label} installed in ${seconds(began)}.`);
}
