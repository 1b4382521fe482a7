import type { Box } from '../../ballots/box.ts';

/** Votes for and against, by an option's place on the paper. One pass over the marks. */
export function votesIn({ options, starts, places, marks, weights }: Box) {
  const yes = new Float64Array(options.length);
  const no = new Float64Array(options.length);
  for (let row = 0; row < weights.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const side = marks[at] === 1 ? yes : marks[at] === -1 ? no : null;
      const place = places[at] ?? 0;
      if (side !== null) side[place] = (side[place] ?? 0) + (weights[row] ?? 0);
    }
  return (place: number) => ({ yes: yes[place] ?? 0, no: no[place] ?? 0 });
}
