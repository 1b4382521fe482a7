import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const archive = new URL(
  '../../../shared/data/counting/scottish-2017/all-346-blt.tar.gz',
  import.meta.url,
).pathname;

/** The wards' ballot files by name, where they lie beside the project; they may not be passed on. */
export function wardFiles(): ReadonlyMap<string, string> | null {
  if (!existsSync(archive)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wards-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', folder]);
    const names = readdirSync(join(folder, 'blt'));
    return new Map(names.map((name) => [name, readFileSync(join(folder, 'blt', name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
