import { encodeQR } from 'qr';

/** Light modules that ISO/IEC 18004 section 9.1 wants around the square. */
const QUIET = 4;

/**
 * The dark modules of a QR code, quiet zone and all: `rows[y][x]`. Error correction level M: a letter
 * may be creased or stained over 15% of the square.
 */
export function squareModules(text: string): readonly (readonly boolean[])[] {
  // The encoder draws a border of at least one module; the rest of the quiet zone goes round it.
  const bare = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const width = bare.length + 2 * (QUIET - 1);
  const light = (count: number): boolean[] => Array<boolean>(count).fill(false);
  const side = light(QUIET - 1);
  const above = Array.from(side, () => light(width));
  return [...above, ...bare.map((row) => [...side, ...row, ...side]), ...above];
}

/** A QR code as an SVG of one path: a run of dark modules in a row is one box. */
export function squareSvg(text: string): string {
  const modules = squareModules(text);
  let path = '';
  for (const [y, row] of modules.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const run = x - from + 1;
      // A hair taller than a module, so that no white line shows between rows.
      path += `M${from} ${y}h${run}v1.02h-${run}z`;
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}"><path d="${path}"/></svg>`;
}

/** A code in groups of four, as it is read aloud: `K7QM-42XD`. */
export function grouped(code: string): string {
  return code.replaceAll(/[^\p{L}\p{N}]/gu, '').replaceAll(/(.{4})(?=.)/g, '$1-');
}
