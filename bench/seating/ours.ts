/**
 * Plans one hall in a process of its own, cold, and counts the plan again. Prints one JSON object of
 * numbers. Argument: the place of the case, or `growth` and the place in the family that grows.
 */
import { plan, replan } from '../../algorithms/seating/index.ts';
import { CASES, seedOf } from './cases.ts';
import { FAMILY } from './growth.ts';
import { recount } from './recount.ts';

const [word = '', place = ''] = process.argv.slice(2);
const member = word === 'growth' ? FAMILY[Number(place)] : undefined;
const one = member
  ? { name: 'growth', make: member.make, noShows: false, moves: 0 }
  : CASES[Number(word)];
if (one === undefined) throw new Error('no such case');
const input = one.make();
const seed = seedOf(one.name.slice(0, 16));
const began = performance.now();
const planned = plan(input, { seed });
let seconds = (performance.now() - began) / 1_000;
if (!planned.ok) throw new Error(JSON.stringify(planned.refusal).slice(0, 300));
const { quality, account, seats } = planned.value;
const megabytes = process.resourceUsage().maxRSS / 1_024;
const perfect = account.ended === 'perfect' ? 1 : 0;
const said = { bound: quality.upperBound, perfect, steps: account.steps };

if (one.noShows === true) {
  // Every tenth, and the next two: neither the first nor the last of the list alone.
  const absent = input.people.flatMap(({ id }, i) => (i % 10 < 3 ? [id] : []));
  const again = performance.now();
  const { moves } = one;
  const changes = { absent, late: [], from: 1, ...(moves !== undefined && { moves }) };
  const mended = replan(input, seats, changes, { seed });
  seconds = (performance.now() - again) / 1_000;
  if (!mended.ok) throw new Error(JSON.stringify(mended.refusal).slice(0, 300));
  const moved = mended.value.moved.filter(({ round }) => round === 1).length;
  const { pairs, repeats, off, faults } = recount(mended.value.input, mended.value.seats);
  const bound = mended.value.quality.upperBound;
  const after = { bound, perfect: pairs === bound && off === 0 ? 1 : 0 };
  console.log(
    JSON.stringify({
      ...{ seconds, megabytes, steps: 0, pairs, repeats, off, faults, ...after },
      moves: moved / absent.length,
    }),
  );
} else {
  const counted = recount(input, seats);
  console.log(JSON.stringify({ seconds, megabytes, ...said, ...counted }));
}
