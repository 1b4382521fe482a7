import type { Step } from '@commonlot/counting';
import { number } from './number.ts';
import { proportionalWords } from './proportional.ts';
import { rankedWords } from './ranked.ts';
import { scoredStepWords } from './scored-steps.ts';
import { thresholdWords } from './threshold.ts';

type Name = (option: string) => string;
type Common = Extract<
  Step,
  {
    readonly code:
      | 'rule-stated'
      | 'ballots-sorted'
      | 'option-counted'
      | 'tie-settled'
      | 'seat-won'
      | 'seats-unfilled'
      | 'tied';
  }
>;

/** A step of a count in plain English, with its figures. */
export function traceWords(step: Step, name: Name): string {
  switch (step.code) {
    case 'rule-stated':
    case 'ballots-sorted':
    case 'option-counted':
    case 'tie-settled':
    case 'seat-won':
    case 'seats-unfilled':
    case 'tied':
      return commonWords(step, name);
    case 'condorcet-winner':
    case 'grades-counted':
    case 'marks-counted':
    case 'medians-compared':
    case 'pair-counted':
    case 'paths-compared':
    case 'points-counted':
      return scoredStepWords(step, name);
    case 'load-shared':
    case 'share-given':
    case 'share-bought':
    case 'shares-left':
    case 'share-raised':
    case 'completion-started':
    case 'option-funded':
    case 'option-too-dear':
    case 'budget-stopped':
    case 'budget-spent':
      return proportionalWords(step, name);
    case 'quorum-met':
    case 'quorum-missed':
    case 'casting-vote':
    case 'option-passed':
    case 'option-failed':
      return thresholdWords(step, name);
    case 'quota-set':
    case 'majority-stated':
    case 'first-preferences':
    case 'surplus-transferred':
    case 'option-excluded':
    case 'option-elected':
    case 'earlier-stage-decided':
    case 'surplus-order-settled':
    case 'keep-values-found':
    case 'keeps-nothing':
      return rankedWords(step, name);
  }
}

function commonWords(step: Common, name: Name): string {
  switch (step.code) {
    case 'rule-stated':
      return `Counted by ${step.rule.rule}${figures(step.rule)}: ${many(step.options, 'option')}, ${many(step.seats, 'seat')}.`;
    case 'ballots-sorted':
      return `${many(step.cast, 'ballot')} cast: ${number(step.valid)} valid, ${number(step.blank)} blank, ${number(step.invalid)} invalid.`;
    case 'option-counted':
      return `“${name(step.option)}”: ${amount(step.total)}.`;
    case 'tie-settled':
      return `${listed(step.between, name)} are equal. “${name(step.first)}” ${step.for === 'win' ? 'comes first' : 'goes out'}, ${step.by === 'lots' ? 'as the lots say' : 'as on the ballot paper: whoever goes first, the same win'}.`;
    case 'seat-won':
      return `“${name(step.option)}” has ${amount(step.total)} and comes in, in place ${step.place}.`;
    case 'seats-unfilled':
      return `${number(step.seats - step.filled)} of ${many(step.seats, 'seat')} stay empty.`;
    case 'tied':
      return tieWords(step, name);
  }
}

/** Who is equal, for what, and what lots are needed. */
export function tieWords(tie: Extract<Step, { readonly code: 'tied' }>, name: Name): string {
  const lots = tie.lots ?? tie.between;
  const seats = tie.forSeats === 1 ? 'one seat' : `${number(tie.forSeats)} seats`;
  return `A tie: ${listed(tie.between, name)} are equal for ${seats}. Draw lots among ${listed(lots, name)}.`;
}

export function listed(options: readonly string[], name: Name): string {
  const all = options.map((option) => `“${name(option)}”`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

export function amount(value: number | string): string {
  return typeof value === 'number' ? number(value) : value;
}

/** The rule's figures as they were set: (picks 3). */
function figures(rule: object): string {
  const said = Object.entries(rule)
    .filter(([key]) => key !== 'rule')
    .map(([key, value]) => `${key} ${figure(value)}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function figure(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object') return '';
  if ('numerator' in value && 'denominator' in value)
    return `${String(value.numerator)}/${String(value.denominator)}`;
  return Object.values(value).map(figure).join(' ');
}

function many(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
}
