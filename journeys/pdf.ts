import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';

const DPI = 200;

/** A part of a page along its left edge, in millimetres. */
export interface Part {
  readonly top?: number;
  readonly width: number;
  readonly height: number;
}

const pixels = (millimetres: number): string => `${Math.floor((millimetres / 25.4) * DPI)}`;

/** What the QR code on a page of a PDF says or on a part of it, read from the page as printed. */
export function readQr(path: string, page: number, part?: Part): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'));
  try {
    const at = String(page);
    const out = join(folder, 'page');
    const crop = part
      ? [
          '-x',
          '0',
          '-y',
          pixels(part.top ?? 0),
          '-W',
          pixels(part.width),
          '-H',
          pixels(part.height),
        ]
      : [];
    const words = ['-r', `${DPI}`, '-f', at, '-l', at, ...crop, '-gray', '-singlefile', path, out];
    execFileSync('pdftoppm', words);
    const { width, height, grey } = readPgm(readFileSync(`${out}.pgm`));
    const colours = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const [place, value] of grey.entries()) colours.fill(value, place * 4, place * 4 + 3);
    return jsqr(colours, width, height)?.data ?? null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words on a PDF's first pages. */
export function wordsOf(path: string, pages = 10): string {
  const words = ['-l', String(pages), '-layout', path, '-'];
  return execFileSync('pdftotext', words, { encoding: 'utf8' });
}

/** Portable graymap, binary (netpbm PGM). */
function readPgm(file: Buffer) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a graymap');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, grey: file.subarray(head[0].length, head[0].length + width * height) };
}
