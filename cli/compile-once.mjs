// @ts-check
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Half of the time to a first result is compiling: the same files are compiled once. */
export function compileOnce() {
  enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'));
}
