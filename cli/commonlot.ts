#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addBackup } from './backup.ts';
import { Refused, USAGE_EXIT } from './refused.ts';
import { addRehearse } from './rehearse.ts';
import { addStart } from './start.ts';
import { addVerify } from './verify.ts';

const program = new Command('commonlot')
  .description('Runs a citizens’ assembly from the first letter to the last promise kept.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });
addStart(program);
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
  } else throw error;
}
