/** Puts what was measured into a document, between two comments. */
import { readFileSync, writeFileSync } from 'node:fs';

const [BEGIN, END] = ['<!-- figures: written by the measurement -->', '<!-- end of figures -->'];

/** @throws Error where the document has no place for figures */
export function writeFigures(file: URL, figures: string): void {
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`no place for figures: ${file}`);
  writeFileSync(file, `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`);
}
