/** A throw-away copy of the checkout in which violations can be planted. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { files } from '../set-up/files.mjs';
import { inRoot, readJson } from '../set-up/root.mjs';

const hidden = ['.dependency-cruiser.mjs', '.gitignore'];

/**
 * Copies the sources and links what is installed.
 * @param planted file contents by path, relative to the checkout
 * @returns absolute path of the copy
 */
export function plantedCopy(planted: Readonly<Record<string, string>>): string {
  const copy = mkdtempSync(join(tmpdir(), 'commonlot-fences-'));
  for (const path of [...files(''), ...hidden]) {
    if (/^(docs|worked-examples)\//.test(path) || !existsSync(inRoot(path))) continue;
    cpSync(inRoot(path), join(copy, path), { recursive: true });
  }
  linkInstalled(copy);
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return copy;
}

/** Installed packages are shared with the checkout; the house's own are those of the copy. */
function linkInstalled(copy: string): void {
  mkdirSync(join(copy, 'node_modules', '@commonlot'), { recursive: true });
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (name === '@commonlot' || name.startsWith('.commonlot')) continue;
    symlinkSync(inRoot('node_modules', name), join(copy, 'node_modules', name));
  }
  // The shape is npm's (lockfile version 3).
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { link?: true; resolved?: string }>;
  };
  for (const [path, { link, resolved }] of Object.entries(packages)) {
    if (link && resolved) symlinkSync(join(copy, resolved), join(copy, path));
    // A package of the house with an installed version of its own.
    const own = path.replace(/\/node_modules\/.*/, '/node_modules');
    if (/^[^/]+(\/[^/]+)?\/node_modules$/.test(own) && !path.startsWith('node_modules')) {
      if (!existsSync(join(copy, own))) symlinkSync(inRoot(own), join(copy, own));
    }
  }
}
