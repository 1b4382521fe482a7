import type { ThresholdStep } from '@commonlot/counting';
import { number, share } from './number.ts';

type Voted = Extract<ThresholdStep, { readonly code: 'option-passed' | 'option-failed' }>;

/** A step of a vote for or against, in a sentence or two with its figures. */
export function thresholdWords(step: ThresholdStep, name: (option: string) => string): string {
  switch (step.code) {
    case 'quorum-met':
    case 'quorum-missed':
      return quorum(step);
    case 'casting-vote':
      return `“${name(step.option)}” has ${number(step.votes)} votes for and as many against. The chair’s casting vote is ${step.side}.`;
    case 'option-passed':
    case 'option-failed':
      return `${votes(step, name(step.option))} ${verdict(step)}`;
  }
}

function quorum(step: Extract<ThresholdStep, { readonly least: number }>): string {
  const { counted, least, counts, entitled, code } = step;
  const did = counts === 'cast' ? 'voted' : 'are present';
  const from = entitled === null ? '' : ` of the ${number(entitled)} entitled`;
  const short = `${number(least - counted)} too few: nothing is carried.`;
  const end = code === 'quorum-met' ? 'The quorum is met.' : short;
  return `${number(counted)} ${did}; at least ${number(least)}${from} must. ${end}`;
}

function votes({ votesFor, votesAgainst, abstentions, of, base }: Voted, option: string): string {
  const none = abstentions === 0 ? '' : `, ${number(abstentions)} abstain`;
  const sides = `“${option}”: ${number(votesFor)} for, ${number(votesAgainst)} against${none}.`;
  return base === 0 ? sides : `${sides} That is ${share(votesFor, base)} of ${whom(of, base)}.`;
}

function verdict({ needed, votesFor, missed, also }: Voted): string {
  const too =
    also?.votes === needed ? ` (${share(needed, also.base)} of ${whom(also.of, also.base)})` : '';
  const over = votesFor - needed;
  const need = `At least ${number(needed)} for are needed${too}.`;
  if (missed.length === 0)
    return `${need} ${over < 0 ? 'Carried by the casting vote.' : carried(over)}`;
  if (over < 0) return `${need} Not carried: ${number(-over)} short.`;
  return `${need} Not carried: ${missed.includes('quorum') ? 'no quorum' : 'the casting vote was against'}.`;
}

function carried(over: number): string {
  return over === 0 ? 'Carried, with none to spare.' : `Carried, with ${number(over)} to spare.`;
}

function whom(of: Voted['of'], base: number): string {
  switch (of) {
    case 'voting':
      return `the ${number(base)} for or against`;
    case 'cast':
      return `the ${number(base)} ballots counted`;
    case 'present':
      return `the ${number(base)} present`;
    case 'all':
      return `the ${number(base)} entitled`;
  }
}
