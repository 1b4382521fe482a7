import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintDocument, Printed } from '../documents.ts';
import { print } from '../print.ts';

/** The instant every sample is printed at. */
export const MADE = '2026-03-16T09:00:00Z';

/** Whether PDFs can be opened here. */
export const poppler = spawnSync('pdftoppm', ['-v']).error === undefined;
export const withPoppler = {
  skip: poppler ? false : 'pdftoppm is not installed: install poppler-utils',
};

/** The one file of a document. */
export async function printed(document: PrintDocument): Promise<Printed> {
  const files = await print(document, { made: MADE });
  const [file] = files;
  assert.ok(file && files.length === 1);
  return file;
}

/** Puts a PDF in a folder for as long as it is used. */
export function withFile<Out>(pdf: Uint8Array, use: (path: string, folder: string) => Out): Out {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    return use(join(folder, 'a.pdf'), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bounding boxes of the words of one page, in points from the top left. */
export function wordsOn(
  pdf: Uint8Array,
  page: number,
): {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}[] {
  const at = String(page);
  const html = withFile(pdf, (path) =>
    execFileSync('pdftotext', ['-bbox', '-f', at, '-l', at, path, '-'], { encoding: 'utf8' }),
  );
  const word =
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return [...html.matchAll(word)].map(([, x, y, right, bottom, text]) => ({
    text: text ?? '',
    x: Number(x),
    y: Number(y),
    right: Number(right),
    bottom: Number(bottom),
  }));
}
/** Points in a millimetre. */
export const MM = 72 / 25.4;
