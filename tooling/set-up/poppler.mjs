// @ts-check
/** Finds the tools that open PDFs for the tests that read printed pages back. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { say } from './root.mjs';

const found = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => ['pdftoppm', 'pdftoppm.exe'].some((name) => existsSync(join(folder, name))));

/** Installs them if need be and possible; else says what to install. */
export async function ensurePoppler() {
  if (found()) return;
  await installFromDebian('poppler-utils', 'Poppler');
  if (!found()) say('To read printed pages back, install Poppler (pdftoppm and pdftotext).');
}
