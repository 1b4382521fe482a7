import { join } from 'node:path';
import type { Command } from 'commander';
import { writeOutput } from './files.ts';
import { Refused } from './refused.ts';

interface Options {
  readonly profile: string;
  readonly seed: string;
  readonly out: string;
}

/** `commonlot rehearse`: a whole assembly of invented people, without a browser. */
export function addRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('live a whole rehearsal and leave its bundle in DIR/bundle.zip')
    .requiredOption('--profile <name>', 'amersfoort or g1000')
    .requiredOption('--seed <number>', 'whole number that fixes every chance')
    .requiredOption('--out <dir>', 'folder for bundle.zip')
    .action(async ({ profile, seed, out }: Options) => {
      const { REHEARSALS, rehearseAlone } = await import('@commonlot/app');
      const { packBundle } = await import('@commonlot/verifier');
      if (!REHEARSALS.includes(profile))
        throw new Refused(`There is no profile ${profile}: choose ${REHEARSALS.join(' or ')}.`);
      if (!/^\d{1,9}$/.test(seed))
        throw new Refused(`The seed ${seed} is not a whole number from 0 to 999999999.`);
      const show = process.stderr.isTTY;
      const { files, truth } = await rehearseAlone(
        profile,
        Number(seed),
        ':memory:',
        (progress) => {
          if (show) process.stderr.write(`\r${Math.round(progress)} %  `);
        },
      );
      if (show) process.stderr.write('\r');
      const path = join(out, 'bundle.zip');
      await writeOutput(path, packBundle(files));
      const { letters, registered } = truth;
      process.stdout.write(
        `${letters} letters, ${registered} registered; the record is in ${path}.\n`,
      );
    });
}
