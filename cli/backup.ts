import { join } from 'node:path';
import { openStore } from '@commonlot/app';
import type { Command } from 'commander';
import { Refused } from './refused.ts';

interface Options {
  readonly data: string;
  readonly replace?: boolean;
}

/** `commonlot backup FILE` and `commonlot restore FILE`, while the program runs. */
export function addBackup(program: Command): void {
  const folder = process.env['COMMONLOT_DATA'] ?? 'data';
  program
    .command('backup')
    .description('write a consistent copy of everything to one file, while the program runs')
    .argument('<file>')
    .option('--data <folder>', 'data folder', folder)
    .action(async (path: string, { data }: Options) => {
      const store = await openStore(addressIn(data));
      const done = await store.backup(path).finally(async () => await store.close());
      if (!done.ok) throw new Refused(`The file ${done.refusal.path} exists: choose another name.`);
      process.stdout.write(`Backed up ${done.value.assemblies.length} assemblies to ${path}.\n`);
    });
  program
    .command('restore')
    .description('read a backup into the data folder; everybody signs in again')
    .argument('<file>')
    .option('--data <folder>', 'data folder', folder)
    .option('--replace', 'replace what is in the data folder')
    .action(async (path: string, { data, replace = false }: Options) => {
      const store = await openStore(addressIn(data));
      const done = await store.restore(path, { replace }).finally(async () => await store.close());
      if (!done.ok) throw new Refused(whyNot(done.refusal, path));
      process.stdout.write(`Restored ${done.value.assemblies.length} assemblies from ${path}.\n`);
    });
}

function addressIn(data: string): string {
  return process.env['DATABASE_URL'] ?? join(data, 'commonlot.db');
}

function whyNot(refusal: { readonly code: string }, path: string): string {
  switch (refusal.code) {
    case 'not-found':
      return `The file ${path} is not there.`;
    case 'not-empty':
      return 'The data folder is not empty: say --replace to replace what is there.';
    case 'chain-broken':
      return `The backup ${path} is damaged: a record in it does not verify. Nothing was restored.`;
    default:
      return `The file ${path} is not a backup of Commonlot.`;
  }
}
