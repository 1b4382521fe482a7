import { Command, CommanderError } from 'commander';
import { addBackup } from './backup.ts';
import { addCount } from './count.ts';
import { Refused, USAGE_EXIT } from './refused.ts';
import { addRehearse } from './rehearse.ts';
import { addSeat } from './seat.ts';
import { addSelect } from './select.ts';
import { addStart } from './start.ts';
import { addVerify } from './verify.ts';

const program = new Command('commonlot')
  .description('Runs a citizens’ assembly from the first letter to the last promise kept.')
  .exitOverride()
  .addHelpText(
    'after',
    `\nExit codes: 0 done, 1 refused (one sentence per problem), 2 wrong usage.\nCOMMONLOT_TRACE=1 shows where an unforeseen error came from.`,
  )
  .configureOutput({ outputError: (text, write) => write(text) });
addStart(program);
addSelect(program);
addSeat(program);
addCount(program);
addVerify(program);
addRehearse(program);
addBackup(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Refused) {
    for (const sentence of error.sentences) process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE_EXIT;
  } else {
    // What nobody foresaw is a sentence too; the trace is for whoever asks.
    const traced = process.env['COMMONLOT_TRACE'] !== undefined;
    const message = error instanceof Error ? error.message : String(error);
    const known = error instanceof Error && traced ? (error.stack ?? message) : message;
    process.stderr.write(`Commonlot could not go on: ${known}\n`);
    process.exitCode = 1;
  }
}
