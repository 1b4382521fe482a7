/** Plain CSV for the measurement's own files: shares no code with what is measured. */
import { readFileSync } from 'node:fs';

/** Rows of cells under their headings; quoted cells may hold commas, quotes and line ends. */
export function readCsv(file: string | URL): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const lines: string[][] = [];
  let [cells, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endLine = () => {
    cells.push(cell);
    if (cells.some((one) => one !== '')) lines.push(cells);
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"' && quoted && text.charAt(at + 1) === '"') {
      cell += char;
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (quoted || (char !== ',' && char !== '\n' && char !== '\r')) cell += char;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endLine();
  }
  endLine();
  const [head = [], ...body] = lines;
  return body.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

const asCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A file of these columns, every cell as it is. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(asCell).join(',')}\n`).join('');
}
