// @ts-check
/** What `npm run check` runs. Type checks come from the folder listing: a new package is checked the day it is there. */
import { files } from './files.mjs';
import { has } from './root.mjs';

/** @typedef {{ name: string, commands: [script: string, ...words: string[]][] }} Step scripts are paths in node_modules */

/** @returns {Step[]} the slow ones first, so that two at a time end together */
export function steps() {
  return [
    { name: 'meaning (eslint)', commands: [['eslint/bin/eslint.js', '--max-warnings=0', '.']] },
    ...types(),
    { name: 'dead code (knip)', commands: [['knip/bin/knip.js', '--no-progress']] },
    {
      name: 'direction (depcruise)',
      commands: [['dependency-cruiser/bin/dependency-cruiser.mjs', '--output-type', 'err', '.']],
    },
    { name: 'format (biome)', commands: [['@biomejs/biome/bin/biome', 'check', '.']] },
  ];
}

/** @returns {Step[]} one a package: with no platform where it is pure, and with its tests */
function types() {
  const folders = files('')
    .filter((path) => path.endsWith('/tsconfig.json'))
    .map((path) => path.slice(0, -'/tsconfig.json'.length));
  return folders.sort(slowFirst).map((folder) => {
    /** @type {Step['commands']} */
    const commands = [['typescript/bin/tsc', '-p', folder]];
    if (has(`${folder}/tsconfig.test.json`)) {
      commands.push(['typescript/bin/tsc', '-p', `${folder}/tsconfig.test.json`]);
    }
    if (has(`${folder}/react-router.config.ts`)) {
      // The types of each route's parameters are written by the router itself.
      commands.unshift(['@react-router/dev/bin.cjs', 'typegen', folder]);
    }
    return { name: `types ${folder}`, commands };
  });
}

/** @param {string} a @param {string} b */
function slowFirst(a, b) {
  const slow = ['app', 'cli', 'journeys'];
  return Number(slow.includes(b)) - Number(slow.includes(a)) || a.localeCompare(b);
}
