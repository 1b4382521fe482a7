import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';

/** Why tests that open a PDF skip; false where they can run. */
export const skipWithoutPoppler =
  spawnSync('pdftoppm', ['-v']).error === undefined
    ? false
    : 'pdftoppm is not installed: install poppler-utils';

function withFile<Out>(pdf: Uint8Array, use: (path: string, folder: string) => Out): Out {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-pdf-'));
  try {
    const path = join(folder, 'opened.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of a PDF as a reader sees them. */
export function textOfPdf(pdf: Uint8Array): string {
  return withFile(pdf, (path) =>
    execFileSync('pdftotext', ['-layout', path, '-']).toString('utf8'),
  );
}

/** What a QR code on a page says, read from the picture the page makes; null when none is read. */
export function squareOfPdf(pdf: Uint8Array, page = 1): string | null {
  const { width, height, rgba } = withFile(pdf, (path, folder) => {
    const out = join(folder, 'page');
    const only = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
    execFileSync('pdftoppm', ['-r', '150', ...only, path, out]);
    return pixels(readFileSync(`${out}.ppm`));
  });
  // Left to right, top to bottom: a reader finds one square at a time best with no other beside it.
  for (const [top, left] of [
    [0, 0],
    [0, 0.5],
    [0.5, 0],
    [0.5, 0.5],
  ] as const) {
    const part = cut(
      rgba,
      width,
      Math.floor(width * left),
      Math.floor(height * top),
      Math.floor(width / 2),
      Math.floor(height / 2),
    );
    const read = jsqr(part, Math.floor(width / 2), Math.floor(height / 2));
    if (read && read.data !== '') return read.data;
  }
  return jsqr(rgba, width, height)?.data ?? null;
}

function cut(rgba: Uint8ClampedArray, width: number, x: number, y: number, w: number, h: number) {
  const part = new Uint8ClampedArray(w * h * 4);
  for (let row = 0; row < h; row += 1) {
    const from = ((y + row) * width + x) * 4;
    part.set(rgba.subarray(from, from + w * 4), row * w * 4);
  }
  return part;
}

/** A binary PPM (P6, 8 bits) as red, green, blue and opacity. */
function pixels(ppm: Buffer) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no portable pixel map');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const rgb = ppm.subarray(head[0].length);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) rgba.set(rgb.subarray(at * 3, at * 3 + 3), at * 4);
  return { width, height, rgba };
}
