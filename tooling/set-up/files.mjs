// @ts-check
/** Lists the project's own files. */
import { readdirSync } from 'node:fs';
import { has, inRoot } from './root.mjs';

const notOurs = new Set(['node_modules', 'build', 'data']);

/**
 * Every file under a folder that somebody here wrote: nothing hidden, installed or built.
 * @param {string} folder relative to the checkout, '' for all of it
 * @returns {string[]} paths relative to the checkout, with forward slashes
 */
export function files(folder) {
  if (folder !== '' && !has(folder)) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || notOurs.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}
