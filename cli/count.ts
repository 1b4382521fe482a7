import {
  type Counted,
  countFile,
  countJson,
  type Figures,
  MOST_BALLOT_BYTES,
  tooLarge,
  unknownRule,
} from '@commonlot/standalone';
import { type Command, Option } from 'commander';
import { drawn, readUpTo, share } from './count-options.ts';
import { Refused } from './refused.ts';
import { whole } from './select-options.ts';

interface Options extends Figures {
  readonly rule: string;
  readonly ballots: string;
  readonly seats?: number;
  readonly lots?: readonly string[];
  readonly format?: string;
  readonly json?: boolean;
}

const STEP_WIDTH = 4;
const BASES = ['voting', 'cast', 'present', 'all'] as const;

/** `commonlot count`: a ballot file, counted by a rule, with every step. */
export function addCount(program: Command): void {
  const command = program
    .command('count')
    .description('count a ballot file and show every step')
    .requiredOption(
      '--rule <rule>',
      'approval, stv-scottish, equal-shares …; a wrong name lists all',
    )
    .requiredOption('--ballots <file>', 'BLT, pabulib, ABIF, PrefLib, CSV; - reads standard input')
    .option('--seats <n>', 'seats to fill; as the file says, or one, without it', whole)
    .option('--lots <ids>', 'ids or names between commas, as drawn, to settle a tie', drawn)
    .option('--format <format>', 'of the file, where name and content do not show it')
    .option('--json', 'print the count as one JSON object');
  addFigures(command);
  command.action(async ({ rule, ballots, seats, lots, format, json, ...figures }: Options) => {
    const unknown = unknownRule(rule);
    if (unknown !== null) throw new Refused(unknown);
    const bytes = await readUpTo(ballots, MOST_BALLOT_BYTES, tooLarge);
    const name = ballots === '-' ? 'Standard input' : ballots;
    const counted = countFile(
      { name, bytes },
      {
        rule,
        figures,
        ...(seats !== undefined && { seats }),
        ...(lots !== undefined && { lots }),
        ...(format !== undefined && { format }),
      },
    );
    if (!counted.ok) throw new Refused(...counted.refusal);
    process.stdout.write(json === true ? countJson(counted.value) : wordsOf(counted.value));
  });
}

/** Figures of rules; each rule says which it has. */
function addFigures(command: Command): void {
  const number = (flag: string, says: string) => command.option(`--${flag} <n>`, says, whole);
  const choice = (flag: string, says: string, ...choices: readonly string[]) =>
    command.addOption(new Option(`--${flag} <word>`, says).choices(choices));
  number('picks', 'options that may be approved; all without it');
  number('dots', 'dots each ballot has');
  number('per-option', 'dots that may go to one option; all without it');
  command.option('--share <share>', 'that carries: 2/3, 60% or 0.6; 1/2 without it', share);
  choice('passes', 'whether the share itself is enough', 'more-than', 'at-least');
  choice('base', 'what the share is of; voting without it', ...BASES);
  command.option('--quorum <share>', 'of --people that has to vote, at least', share);
  command.option('--also <share>', 'a second share, of which more than that is needed', share);
  choice('also-base', 'what the second share is of; all without it', ...BASES);
  number('people', 'present or entitled, or among whom equal shares are shared');
  number('min', 'lowest score; 0, or the lowest in the file, without it');
  number('max', 'highest score; the highest in the file without it');
  number('grades', 'how many grades; one above the highest in the file without it');
  command.option(
    '--open <word>',
    'what no score or grade counts as: lowest, worst, left-out, median',
  );
  number('agree', 'score from which a ballot agrees, to state the share that does');
  choice('variant', 'of borda', 'standard', 'modified');
  choice('unranked', 'what borda gives to options left unranked', 'average', 'zero');
  choice('satisfaction', 'of equal-shares', 'cardinality', 'cost');
  choice('completion', 'of equal-shares', 'none', 'greedy', 'phragmen', 'increment');
  number('digits', 'decimals of stv-meek and stv-wigm');
  number('omega', 'decimals to which stv-meek shares a surplus out');
  command.option('--ties <word>', 'irv: earlier-round or lot; stv-wigm: earlier-stage or lot');
  choice('strength', 'of schulze', 'winning-votes', 'margins', 'ratio');
  choice('overvote', 'of irv', 'exhaust', 'next', 'exhaust-if-continuing');
  number('skipped', 'ranks in a row that irv passes over; any number without it');
}

/** Steps with their numbers, then the result; lines are broken to the width of a terminal. */
function wordsOf({ trace, result }: Counted): string {
  const width = process.stdout.isTTY ? Math.max(40, process.stdout.columns) : null;
  const steps = trace.map((words, at) => {
    const step = `${String(at + 1).padStart(STEP_WIDTH - 1)} `;
    return `${step}${broken(words, width, STEP_WIDTH)}`;
  });
  return `${[...steps, '', ...result.map((words) => broken(words, width, 0))].join('\n')}\n`;
}

function broken(text: string, width: number | null, indent: number): string {
  if (width === null) return text;
  let column = indent;
  return text
    .split(' ')
    .map((word, at) => {
      const fits = at === 0 || column + 1 + word.length <= width;
      column = fits ? column + word.length + (at === 0 ? 0 : 1) : indent + word.length;
      return at === 0 ? word : fits ? ` ${word}` : `\n${' '.repeat(indent)}${word}`;
    })
    .join('');
}
