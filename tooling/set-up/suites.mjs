// @ts-check
/** Which suites there are and in which order they run: the quick ones that everything rests on first. */
import { files } from './files.mjs';

const order = [
  'algorithms/exact',
  'algorithms/draw',
  'algorithms/optimise',
  'algorithms',
  'record',
  'verifier',
  'stages',
  'standalone',
  'cli',
  'app',
  'tooling',
  'journeys',
];

/** @typedef {{ name: string, files: string[] }} Suite */

/**
 * Every suite with its test files. A test file in a new folder makes a new suite: none is forgotten.
 * @param {readonly string[]} filters keep files whose path holds one of these; none keeps all
 * @returns {Suite[]}
 */
export function suites(filters) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const path of files('')
    .filter((file) => /\.test\.tsx?$/.test(file))
    .sort()) {
    if (filters.length > 0 && !filters.some((filter) => path.includes(filter))) continue;
    const parts = path.split('/');
    const name = parts.slice(0, parts[0] === 'algorithms' ? 2 : 1).join('/');
    found.set(name, [...(found.get(name) ?? []), path]);
  }
  return [...found]
    .map(([name, list]) => ({ name, files: list }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}

/** @param {string} name */
function rank(name) {
  const exact = order.indexOf(name);
  if (exact >= 0) return exact;
  const parent = order.indexOf(name.split('/')[0] ?? name);
  return parent >= 0 ? parent : order.length;
}
