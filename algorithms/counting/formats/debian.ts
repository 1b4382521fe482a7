import { accept, type Result, refuse } from '@commonlot/exact';
import { BoxBuilder } from '../ballots/box.ts';
import type { BallotFile, FormatRefusal } from './ballot-file.ts';
import { Scan } from './scan.ts';

/**
 * Reads a tally sheet of the Debian project: `Option 1----->: Name` lines, then `V: 2-13 hash`, in
 * which each place is an option and holds its rank (1 to 9, then letters), `-` no rank. Ids are "1" to
 * "n". Source: Debian, Standard Resolution Procedure, the tally sheets of devotee.
 */
export function readDebian(text: string): Result<BallotFile, FormatRefusal> {
  const scan = new Scan(text);
  const found = [...text.matchAll(/^[ \t/|]*Option (\S)-*>:[ \t]*(.*?)[ \t\r]*$/gmu)];
  const names = found.map(([, , name = '']) => name);
  const ids = names.map((_, at) => String(at + 1));
  if (ids.length === 0) scan.wrong({ code: 'no-options' }, 0);
  const builder = new BoxBuilder(ids);
  let papers = 0;
  while (ids.length > 0 && !scan.full && scan.filledLine()) {
    const [, vote] = /^V:\s*(\S+)/u.exec(scan.rest()) ?? [];
    if (vote === undefined) continue;
    papers += 1;
    if (vote.length !== ids.length || !/^[\dA-Za-z-]+$/u.test(vote))
      scan.wrong({ code: 'unreadable', found: vote.slice(0, 40) });
    for (const [at, rank] of Array.from(vote.slice(0, ids.length)).entries())
      if (rank !== '-') builder.mark(at, Number.parseInt(rank, 36));
    builder.end();
  }
  if (papers === 0 && scan.problems.length === 0)
    scan.wrong({ code: 'cut-short', missing: 'ballots' });
  if (scan.problems.length > 0) return refuse(scan.problems);
  return accept({
    format: 'debian',
    box: builder.box(),
    kind: 'ranks',
    names: Object.fromEntries(ids.map((id, at) => [id, names[at] ?? id])),
    title: '',
    seats: null,
    withdrawn: [],
    budget: null,
  });
}
