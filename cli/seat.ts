import { readSeed, seat } from '@commonlot/standalone';
import type { Command } from 'commander';
import { readInput } from './files.ts';
import { Refused } from './refused.ts';
import { hex } from './select-options.ts';
import { writeAll } from './write-all.ts';

interface Options {
  readonly people: string;
  readonly plan: string;
  readonly out: string;
  readonly id?: string;
  readonly seed?: string;
}

/** `commonlot seat`: who sits where in every round, from two files. */
export function addSeat(program: Command): void {
  program
    .command('seat')
    .description('plan who sits where, round by round')
    .requiredOption('--people <file>', 'CSV, one row a person, one column a feature')
    .requiredOption('--plan <file>', 'JSON with rounds, features to balance and rules')
    .requiredOption('--out <dir>', 'folder for seating.csv and quality.json')
    .option('--id <column>', 'column of ids; a usual name, or the row number, without it')
    .option('--seed <hex>', 'another plan for another seed; without it the files decide', hex)
    .action(async ({ people, plan, out, id, seed }: Options) => {
      const files = {
        people: { name: people, bytes: await readInput(people) },
        plan: { name: plan, bytes: await readInput(plan) },
      };
      const read = seed === undefined ? null : readSeed(seed);
      const { loadSolver } = await import('@commonlot/optimise');
      const seated = seat(files, {
        ...(id !== undefined && { id }),
        ...(read?.ok && { seed: read.value }),
        solver: await loadSolver(),
      });
      if (!seated.ok) throw new Refused(...seated.refusal);
      writeAll(out, seated.value.files);
      for (const sentence of seated.value.sentences) process.stdout.write(`${sentence}\n`);
      process.stdout.write(`${[...seated.value.files.keys()].join(', ')} in ${out}.\n`);
    });
}
