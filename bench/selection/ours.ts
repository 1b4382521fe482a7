/**
 * Times our leximin on a people.csv and a quotas.csv in a process of its own, and writes its
 * lottery.json. Prints one JSON object. Arguments: folder, seats, runs at most after the cold one.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSolver } from '../../algorithms/optimise/index.ts';
import { lottery, readPeople, readQuotas } from '../../algorithms/selection/index.ts';
import { readCsv } from '../csv.ts';

/** No run is begun after this long. */
const ENOUGH = 10_000;

const [folder = '', seats = '', runs = '5'] = process.argv.slice(2);
const features = readQuotas(readCsv(join(folder, 'quotas.csv')));
if (!features.ok) throw new Error(JSON.stringify(features.refusal));
const people = readPeople(readCsv(join(folder, 'people.csv')), features.value);
if (!people.ok) throw new Error(JSON.stringify(people.refusal.slice(0, 3)));
const pool = { people: people.value, features: features.value, size: Number(seats) };

// As the other library's: what is imported is not timed, and the solver is.
const solver = await loadSolver();
const began = performance.now();
const found = lottery(pool, solver);
const cold = performance.now() - began;
if (!found.ok) throw new Error(JSON.stringify(found.refusal).slice(0, 300));
const megabytes = process.resourceUsage().maxRSS / 1024;
writeFileSync(join(folder, 'lottery.json'), `${JSON.stringify(found.value)}\n`);

const warm: number[] = [];
while (warm.length < Number(runs) && performance.now() - began < ENOUGH) {
  const start = performance.now();
  if (!lottery(pool, solver).ok) throw new Error('another answer');
  warm.push(performance.now() - start);
}
console.log(JSON.stringify({ cold: cold / 1000, warm: warm.map((ms) => ms / 1000), megabytes }));
