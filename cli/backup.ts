import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
    .argument('<file>', 'where to write it; a file that is there is never overwritten')
    .option('--data <folder>', 'data folder', folder)
    .action(async (path: string, { data }: Options) => {
      if (!onServer() && !existsSync(addressIn(data)))
        throw new Refused(`There is nothing to back up in the data folder ${data}.`);
      if (!existsSync(dirname(resolve(path))))
        throw new Refused(`There is no folder ${dirname(path)}: make it, or choose another.`);
      const { openStore } = await import('@commonlot/app');
      const store = await openStore(addressIn(data));
      const done = await store.backup(path).finally(async () => await store.close());
      if (!done.ok) throw new Refused(`The file ${done.refusal.path} exists: choose another name.`);
      process.stdout.write(`Backed up ${done.value.assemblies.length} assemblies to ${path}.\n`);
    });
  program
    .command('restore')
    .description('read a backup into the data folder; everybody signs in again')
    .argument('<file>', 'a file that `commonlot backup` or the Desk wrote')
    .option('--data <folder>', 'data folder', folder)
    .option('--replace', 'replace what is in the data folder')
    .action(async (path: string, { data, replace = false }: Options) => {
      if (!existsSync(path)) throw new Refused(whyNot({ code: 'not-found' }, path));
      // A new machine has no data folder yet; nobody but this account reads what will be in it.
      if (!onServer()) mkdirSync(data, { recursive: true, mode: 0o700 });
      const { openStore } = await import('@commonlot/app');
      const store = await openStore(addressIn(data));
      const done = await store.restore(path, { replace }).finally(async () => await store.close());
      if (!done.ok) throw new Refused(whyNot(done.refusal, path));
      process.stdout.write(`Restored ${done.value.assemblies.length} assemblies from ${path}.\n`);
    });
}

/** The data lies on a PostgreSQL server, not in a folder. */
function onServer(): boolean {
  return process.env['DATABASE_URL'] !== undefined;
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
