import { type Box, BoxBuilder } from '../ballots/box.ts';
import type { BallotFile } from './ballot-file.ts';

/** The file without the options that were withdrawn: off all papers, and ranks close up. */
export function withoutWithdrawn(file: BallotFile): BallotFile {
  if (file.withdrawn.length === 0) return file;
  const gone = new Set(file.withdrawn);
  const left = file.box.options.filter((option) => !gone.has(option));
  const budget = file.budget && {
    ...file.budget,
    costs: Object.fromEntries(Object.entries(file.budget.costs).filter(([id]) => !gone.has(id))),
  };
  const tieOrder = file.tieOrder?.filter((option) => !gone.has(option));
  const box = without(file.box, left, file.kind === 'ranks');
  return { ...file, box, withdrawn: [], budget, ...(tieOrder && { tieOrder }) };
}

function without(box: Box, left: readonly string[], ranked: boolean): Box {
  const builder = new BoxBuilder(left);
  const { options, starts, places, marks, weights, strangers, codes } = box;
  const name = (place: number) => options[place] ?? strangers[place - options.length] ?? '';
  const stays = new Set(left);
  const to = [...options, ...strangers].map((_, place) =>
    place >= options.length || stays.has(name(place)) ? builder.placeOf(name(place)) : -1,
  );
  for (const [row, weight] of weights.entries()) {
    const span = [starts[row] ?? 0, starts[row + 1] ?? 0] as const;
    const emptied = ranked ? emptiedRanks(places, marks, span, to) : [];
    for (let at = span[0]; at < span[1]; at += 1) {
      const place = to[places[at] ?? 0] ?? -1;
      if (place < 0) continue;
      const mark = marks[at] ?? 0;
      builder.mark(place, mark - emptied.filter((rank) => rank < mark).length);
    }
    builder.end(weight, codes?.[row]);
  }
  return builder.box();
}

/** Ranks at which only withdrawn options stood; ranks the voter left out stay left out. */
function emptiedRanks(
  places: Uint32Array,
  marks: Float64Array,
  [from, until]: readonly [number, number],
  to: readonly number[],
): readonly number[] {
  const gone = new Set<number>();
  for (let at = from; at < until; at += 1)
    if ((to[places[at] ?? 0] ?? -1) < 0) gone.add(marks[at] ?? 0);
  if (gone.size === 0) return [];
  for (let at = from; at < until; at += 1)
    if ((to[places[at] ?? 0] ?? -1) >= 0) gone.delete(marks[at] ?? 0);
  return [...gone];
}
