// @ts-check
/** Where the checkout is, and the few words every set-up script shares. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Absolute path of something inside the checkout.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Parsed JSON file of the checkout, or undefined where it is absent or damaged.
 * @param {string} path relative to the checkout
 * @returns {any}
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path relative to the checkout */
export const has = (path) => existsSync(inRoot(path));

/** @param {string} sentence one line of progress for the person who typed the command */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** @param {number} since milliseconds, from Date.now() */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A part that cannot be set up; its message is the one sentence that says what to install. */
export class CannotSetUp extends Error {}

/**
 * Runs a set-up script's body; a CannotSetUp becomes its sentence and exit code 1.
 * @param {() => Promise<number>} body returns the exit code
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof CannotSetUp)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
