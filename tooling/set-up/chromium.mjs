// @ts-check
/** Finds Chromium for the journeys: the machine's own, else Debian's package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, seconds } from './root.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
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
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const began = Date.now();
    say('Setting up: installing Chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    const words = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    await run('apt-get', words, { quiet: true, env });
    if (find()) say(`Setting up: Chromium installed in ${seconds(began)}.`);
  }
  const installed = find();
  if (!installed) say('To run the browser journeys, install Chromium (or set CHROMIUM_BIN to it).');
  return installed;
}
