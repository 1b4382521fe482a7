import { element, part, say, showOnly } from '../shared/page-parts.ts';
import { seconds, showFiles } from '../shared/show-files.ts';
import type { Outcome, Row } from './message.ts';

const ABOUT = {
  'count.json': ['application/json', 'the count as data, as the command gives it with --json'],
  'count.txt': ['text/plain', 'every step and the result in words'],
} as const;

/** Shows a count: what came of it first, then all options, then every step. */
export function showOutcome(
  { result, piles, rows, trace, files, tied }: Outcome,
  took: number,
): void {
  say('outcome-title', tied ? 'A lot has to decide' : 'Counted');
  part('result').replaceChildren(...result.map((sentence) => element('p', sentence)));
  say('piles', `${piles} Counted in ${seconds(took)}.`);
  part('standings').replaceChildren(...rows.map(rowOf));
  part('trace').replaceChildren(...trace.map((step) => element('li', step)));
  showFiles(files, ABOUT);
  showOnly('outcome');
  part('outcome-title').focus();
}

function rowOf({ place, name, total, won }: Row): HTMLElement {
  const row = element('tr', '', won ? 'won' : '');
  row.append(
    element('td', String(place)),
    element('td', name),
    element('td', total, 'number'),
    element('td', won ? '✓ won' : ''),
  );
  return row;
}
