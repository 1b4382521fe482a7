import { writeCsv } from '../csv.ts';
import { reportOf } from './report/report.ts';
import { seal } from './seal.ts';
import type { Selection } from './select.ts';

/** The files of a selection, whole, by name. */
export function filesOf(selection: Selection): ReadonlyMap<string, string> {
  const { lottery, drawn, alternates, people, placeOf } = selection;
  const files = new Map([
    ['lottery.json', `${JSON.stringify(seal(lottery))}\n`],
    ['report.html', reportOf(selection)],
  ]);
  if (drawn === null) return files;
  const on = new Set(drawn.members.map((id) => placeOf.get(id)));
  // Rows that repeat another belong to the person of the first: they are on neither list.
  const known = new Set(placeOf.values());
  const rows = [...people.rows.entries()].filter(([place]) => known.has(place));
  const asked = (alternates?.alternates ?? []).map(({ id }) => placeOf.get(id) ?? -1);
  const reserve = new Set(asked);
  const part = (wanted: (place: number) => boolean) =>
    writeCsv(
      people,
      rows.flatMap(([place, { cells }]) => (wanted(place) ? [cells] : [])),
    );
  files
    .set(
      'panel.csv',
      part((place) => on.has(place)),
    )
    .set(
      'remaining.csv',
      part((place) => !on.has(place) && !reserve.has(place)),
    );
  if (alternates === null) return files;
  // In the order in which they are asked.
  return files
    .set(
      'alternates.csv',
      writeCsv(
        people,
        asked.map((place) => people.rows[place]?.cells ?? []),
      ),
    )
    .set('alternates.json', `${JSON.stringify(alternates)}\n`);
}
