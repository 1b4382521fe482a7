import { accept, type Result } from '@commonlot/exact';
import { readAbcvoting } from './abcvoting.ts';
import { readAbif, writeAbif } from './abif.ts';
import type { BallotFile, Format, FormatRefusal, Unwritable } from './ballot-file.ts';
import { readBlt, writeBlt } from './blt.ts';
import { readCsvBallots, writeCsvBallots } from './csv.ts';
import { readDebian } from './debian.ts';
import { readPabulib, writePabulib } from './pabulib.ts';
import { readPreflib, writePreflib } from './preflib.ts';

/** Forms that are written as well as read. */
export type WrittenFormat = Exclude<Format, 'abcvoting' | 'debian'>;

const ENDINGS: Readonly<Record<string, Format>> = {
  blt: 'blt',
  hil: 'blt',
  pb: 'pabulib',
  abif: 'abif',
  soc: 'preflib',
  soi: 'preflib',
  toc: 'preflib',
  toi: 'preflib',
  cat: 'preflib',
  csv: 'csv',
  tsv: 'csv',
  yaml: 'abcvoting',
  yml: 'abcvoting',
};

/** Which form a file has: by the end of its name, else by how it begins. */
export function formatOf(name: string, text: string): Format {
  const ending = /\.([a-z]{2,4})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? formatByContent(text.slice(0, 20_000));
}

function formatByContent(text: string): Format {
  const first = text.replace(/^\ufeff/u, '').trimStart();
  if (/^META\s/u.test(first)) return 'pabulib';
  if (/^#\s*(FILE NAME|TITLE|DATA TYPE|NUMBER ALTERNATIVES)\s*:/mu.test(text)) return 'preflib';
  if (/^V:\s*[\dA-Za-z-]+\s/mu.test(text) && /Option \S-*>:/u.test(text)) return 'debian';
  if (/^num_cand:/mu.test(text) || /^profile:/mu.test(text)) return 'abcvoting';
  const line = first.split(/\r?\n/u).find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '';
  if (/^\s*\d+\s+\d+\s*(#.*)?$/u.test(line)) return 'blt';
  return /^(\{|=[^,;]*:\[|\d+\s*:)/u.test(line) ? 'abif' : 'csv';
}

/**
 * Reads a ballot file. O(text); papers go straight into columns. @param kind what the rule counts;
 * of use where a form leaves it open (CSV) or holds both (ABIF)
 */
export function readBallotFile(
  format: Format,
  text: string,
  kind?: BallotFile['kind'],
): Result<BallotFile, FormatRefusal> {
  switch (format) {
    case 'blt':
      return readBlt(text);
    case 'pabulib':
      return readPabulib(text);
    case 'abif':
      return readAbif(text, kind ?? null);
    case 'preflib':
      return readPreflib(text);
    case 'csv':
      return readCsvBallots(text, kind);
    case 'abcvoting':
      return readAbcvoting(text);
    case 'debian':
      return readDebian(text);
  }
}

/** Writes a ballot file, or says which row this form cannot hold. */
export function writeBallotFile(
  format: WrittenFormat,
  file: BallotFile,
): Result<string, Unwritable> {
  switch (format) {
    case 'blt':
      return writeBlt(file);
    case 'pabulib':
      return writePabulib(file);
    case 'abif':
      return writeAbif(file);
    case 'preflib':
      return writePreflib(file);
    case 'csv':
      return accept(writeCsvBallots(file));
  }
}
