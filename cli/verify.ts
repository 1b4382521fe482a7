import type { Command } from 'commander';
import { readInput } from './files.ts';
import { Refused } from './refused.ts';
import { limit, names, type SelectOrder } from './select-options.ts';

type Options = Partial<Omit<SelectOrder, 'size'>> & { readonly json?: boolean };

/** `commonlot verify BUNDLE` or a lottery.json: exit 0 when everything that can be checked holds. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check an exported bundle, or a lottery.json against its two files')
    .argument('<bundle>', 'bundle.zip or lottery.json')
    .option('--json', 'print the report as JSON')
    .option('--people <file>', 'the people a lottery.json was made from')
    .option('--quotas <file>', 'the quotas it was made from')
    .option('--id <column>', 'as given to select')
    .option('--households <columns>', 'as given to select', names)
    .option('--at-most <column=number>', 'as given to select', limit)
    .option('--include <file>', 'as given to select')
    .option('--exclude <file>', 'as given to select')
    .action(async (path: string, options: Options) => {
      const bytes = await readInput(path);
      // No zip begins like a JSON object.
      if (options.people !== undefined || options.quotas !== undefined || bytes[0] === 0x7b)
        await verifyLottery(path, bytes, options);
      else await verifyBundle(path, bytes, options.json === true);
    });
}

async function verifyLottery(path: string, bytes: Uint8Array, options: Options): Promise<void> {
  const { people, quotas, include, exclude, json, id, households, atMost } = options;
  if (people === undefined || quotas === undefined)
    throw new Refused(`${path}: Give --people and --quotas, the files the lottery was made from.`);
  const { checkSelection } = await import('@commonlot/standalone');
  const file = async (name: string) => ({ name, bytes: await readInput(name) });
  const files = {
    people: await file(people),
    quotas: await file(quotas),
    ...(include !== undefined && { include: await file(include) }),
    ...(exclude !== undefined && { exclude: await file(exclude) }),
  };
  const checked = checkSelection(bytes, files, {
    ...(id !== undefined && { id }),
    ...(households !== undefined && { households }),
    ...(atMost !== undefined && { atMost }),
  });
  if (!checked.ok) throw new Refused(...checked.refusal.map((sentence) => named(path, sentence)));
  const { holds, faults } = checked.value;
  if (json === true) process.stdout.write(`${JSON.stringify(checked.value, null, 2)}\n`);
  else for (const sentence of holds) process.stdout.write(`holds  ${sentence}\n`);
  if (faults.length > 0) throw new Refused(...faults.map((fault) => `${path}: ${fault}`));
  if (json !== true)
    process.stdout.write('The lottery holds. It rests on the two files being as they were.\n');
}

function named(path: string, sentence: string): string {
  return sentence.startsWith('This is no') ? `${path}: ${sentence}` : sentence;
}

async function verifyBundle(path: string, bytes: Uint8Array, json: boolean): Promise<void> {
  const { openBundle, openRefusalSentence, verify } = await import('@commonlot/verifier');
  const opened = openBundle(bytes);
  if (!opened.ok) throw new Refused(`${path}: ${openRefusalSentence(opened.refusal)}`);
  const report = verify(opened.value);
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const marks = { ok: 'holds', failed: 'FAILS', 'not-possible': 'open ' } as const;
  if (!json)
    for (const { status, text, entry } of report.checks) {
      const where = entry === null ? '' : ` (entry ${entry})`;
      process.stdout.write(`${marks[status]}  ${text}${where}\n`);
    }
  const failed = report.checks.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    throw new Refused(
      ...failed.map(({ text, entry }) =>
        entry === null ? `${path}: ${text}` : `${path}: entry ${entry}: ${text}`,
      ),
    );
  if (!json) process.stdout.write('The bundle holds.\n');
}
