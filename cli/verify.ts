import type { Command } from 'commander';
import { readInput } from './files.ts';
import { Refused } from './refused.ts';

/** `commonlot verify BUNDLE`: exit 0 when everything that can be checked holds. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check an exported bundle')
    .argument('<bundle>', 'bundle.zip')
    .option('--json', 'print the report as JSON')
    .action(async (path: string, { json }: { readonly json?: boolean }) => {
      const { openBundle, openRefusalSentence, verify } = await import('@commonlot/verifier');
      const opened = openBundle(await readInput(path));
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
    });
}
