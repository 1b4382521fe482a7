import { accept, type Result, refuse } from '@commonlot/exact';
import { BoxBuilder } from '../ballots/box.ts';
import { type BallotFile, type FormatRefusal, MOST_OPTIONS } from './ballot-file.ts';
import { Scan, shortened } from './scan.ts';

/**
 * Reads abcvoting's .abc.yaml: `num_cand`, `committeesize` and `profile`, a list of approved
 * candidates (from 0) for each voter. Ids are the candidates' numbers.
 */
export function readAbcvoting(text: string): Result<BallotFile, FormatRefusal> {
  const scan = new Scan(text);
  const figure = (key: string) => new RegExp(`^${key}:[ \\t]*(\\d{1,9})`, 'mu').exec(text)?.[1];
  const [found, seats] = [figure('num_cand'), figure('committeesize')];
  const begin = /^profile:/mu.exec(text);
  if (text.trim() === '') scan.wrong({ code: 'file-empty' }, 0);
  else if (found === undefined) scan.wrong({ code: 'part-missing', part: 'num_cand' }, 0);
  else if (begin === null) scan.wrong({ code: 'part-missing', part: 'profile' }, 0);
  const options = Number(found ?? 0);
  if (options > MOST_OPTIONS)
    scan.wrong({ code: 'too-many-options', found: options, most: MOST_OPTIONS }, 0);
  if (Number(seats ?? 1) > options && found !== undefined)
    scan.wrong({ code: 'seats-above-options', seats: Number(seats), options }, 0);
  if (begin === null || scan.problems.length > 0) return refuse(scan.problems);
  const builder = new BoxBuilder(Array.from({ length: options }, (_, at) => String(at)));
  readProfile(scan, begin.index + 'profile:'.length, builder, options);
  if (scan.problems.length > 0) return refuse(scan.problems);
  return accept({
    format: 'abcvoting',
    box: builder.box(),
    kind: 'points',
    names: {},
    title: /^description:[ \t]*"?(.*?)"?[ \t]*$/mu.exec(text)?.[1] ?? '',
    seats: seats === undefined ? null : Number(seats),
    withdrawn: [],
    budget: null,
  });
}

function readProfile(scan: Scan, from: number, builder: BoxBuilder, options: number): void {
  const { text } = scan;
  let depth = 0;
  const part = /\s+|[[{]|[\]}]|,|\d+|\S/gu;
  part.lastIndex = from;
  for (let next = part.exec(text); next !== null && !scan.full; next = part.exec(text)) {
    const [word] = next;
    if (word.trim() === '' || word === ',') continue;
    if (word === '[' || word === '{') depth += 1;
    else if (word === ']' || word === '}') {
      depth -= 1;
      if (depth === 0) return;
      builder.end();
    } else if (!/^\d+$/u.test(word) || depth !== 2) {
      scan.wrong({ code: 'unreadable', found: shortened(word) }, next.index);
      return;
    } else if (Number(word) >= options)
      scan.wrong({ code: 'option-beyond', found: shortened(word), options }, next.index);
    else builder.mark(Number(word), 1);
  }
  if (!scan.full) scan.wrong({ code: 'cut-short', missing: 'end' }, text.length);
}
