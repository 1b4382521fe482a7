import { writeCsv } from './csv.ts';
import { reportOf } from './report/report.ts';
import { seal } from './seal.ts';
import type { Selection } from './select.ts';

/** The files of a selection, whole, by name. */
export function filesOf(selection: Selection): ReadonlyMap<string, string> {
  const { lottery, drawn, people, placeOf } = selection;
  const files = new Map([
    ['lottery.json', `${JSON.stringify(seal(lottery))}\n`],
    ['report.html', reportOf(selection)],
  ]);
  if (drawn === null) return files;
  const on = new Set(drawn.members.map((id) => placeOf.get(id)));
  // Rows that repeat another belong to the person of the first: they are on neither list.
  const known = new Set(placeOf.values());
  const rows = [...people.rows.entries()].filter(([place]) => known.has(place));
  const part = (chosen: boolean) =>
    writeCsv(
      people,
      rows.flatMap(([place, { cells }]) => (on.has(place) === chosen ? [cells] : [])),
    );
  return files.set('panel.csv', part(true)).set('remaining.csv', part(false));
}
