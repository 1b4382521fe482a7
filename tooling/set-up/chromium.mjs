// @ts-check
/**
 * Finds Chromium for the journeys: the machine's own, else Debian's package. The shell without
 * windows comes first: the same engine, a quarter of the work for each fresh profile.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { say } from './root.mjs';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | undefined} path of the browser */
function find() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    process.env['CHROMIUM_BIN'] ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
  ].find((path) => path !== '' && existsSync(path));
}

/** @returns {Promise<string | undefined>} path of the browser, installed if need be and possible */
export async function ensureChromium() {
  const found = find();
  if (found) return found;
  await installFromDebian('chromium-headless-shell', 'Chromium');
  if (!find()) await installFromDebian('chromium', 'Chromium');
  const installed = find();
  if (!installed) say('To run the browser journeys, install Chromium (or set CHROMIUM_BIN to it).');
  return installed;
}
