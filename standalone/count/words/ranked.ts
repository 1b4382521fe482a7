import type { Amount, MeekStep, MovedPapers, RankedStep, StageTotals } from '@commonlot/counting';
import { number } from './number.ts';

type Name = (option: string) => string;
type Of<Code extends RankedStep['code']> = Extract<RankedStep, { readonly code: Code }>;

/** A step of a count by stages, in a sentence or two with its figures. */
export function rankedWords(step: RankedStep, name: Name): string {
  switch (step.code) {
    case 'quota-set':
      return quota(step);
    case 'majority-stated':
      return `Stage ${step.stage}: ${number(step.active)} papers still count. More than half of them, at least ${number(step.needed)}, wins.`;
    case 'first-preferences':
      return `Stage 1: every paper goes to its first preference. ${standing(step, name)}`;
    case 'surplus-transferred':
      return surplus(step, name);
    case 'option-excluded':
      return `Stage ${step.stage}: ${quoted(step.option, name)} has fewest votes (${votes(step.held)}) and is out. ${moves(step.moved, name)} ${standing(step, name)}`;
    case 'option-elected':
      return elected(step, name);
    case 'earlier-stage-decided':
      return earlier(step, name);
    case 'surplus-order-settled':
      return `The surpluses of ${list(step.between, name)} are equal, and were at every stage. ${quoted(step.first, name)} goes first, ${by(step.by)}.`;
    case 'keep-values-found':
    case 'keeps-nothing':
      return meek(step, name);
  }
}

function quota({ valid, seats, quota: needed }: Of<'quota-set'>): string {
  const places = seats === 1 ? '1 seat' : `${number(seats)} seats`;
  return `${number(valid)} valid papers for ${places}: whoever reaches ${votes(needed)}, the quota, is elected. No more than ${number(seats)} can.`;
}

function surplus(step: Of<'surplus-transferred'>, name: Name): string {
  const who = quoted(step.option, name);
  const over = `Stage ${step.stage}: ${who} has ${votes(step.held)}, which is ${votes(step.surplus)} more than the quota.`;
  const worth = `Each of its papers moves on, worth its value times ${figure(step.surplus)} divided by ${figure(step.held)}.`;
  return `${over} ${worth} ${moves(step.moved, name)} ${standing(step, name)}`;
}

function elected({ option, total, by: how }: Of<'option-elected'>, name: Name): string {
  const who = quoted(option, name);
  switch (how) {
    case 'quota':
      return `${who} has ${votes(total)}, reaches the quota and is elected.`;
    case 'majority':
      return `${who} has ${votes(total)}, more than half, and is elected.`;
    case 'remaining':
      return `As many are left as there are seats to fill: ${who} is elected with ${votes(total)}.`;
  }
}

function earlier(step: Of<'earlier-stage-decided'>, name: Name): string {
  const who = quoted(step.first, name);
  const then = `${list(step.between, name)} have equal votes now. At stage ${step.stage}, when they last differed,`;
  return step.for === 'out'
    ? `${then} ${who} had fewest, and is out.`
    : `${then} ${who} had most, and its surplus goes first.`;
}

function meek(step: MeekStep, name: Name): string {
  if (step.code === 'keeps-nothing')
    return `Stage ${step.stage}: ${quoted(step.option, name)} has fewest votes (${votes(step.held)}) and is out. It keeps nothing of any vote from now on.`;
  const parts = step.totals.filter(({ keeps }) => keeps !== 1);
  const keep = parts.map(({ option, keeps }) => `${quoted(option, name)} ${figure(keeps)}`);
  const kept =
    keep.length === 0 ? '' : ` Of each vote that reaches them, these keep: ${keep.join(', ')}.`;
  const held = step.totals.map(({ option, total }) => `${quoted(option, name)} ${figure(total)}`);
  return `Stage ${step.stage}: the quota is ${votes(step.quota)}.${kept} Votes: ${held.join(', ')}; with nobody ${figure(step.nonTransferable)}.`;
}

function moves(moved: readonly MovedPapers[], name: Name): string {
  if (moved.length === 0) return 'There is no paper to move.';
  const parts = moved.map(({ to, papers, value }) => {
    const many = `${number(papers)} ${papers === 1 ? 'paper' : 'papers'}`;
    const worth = value === 1 ? '' : ` at ${figure(value)}`;
    return `${many}${worth} ${to === null ? 'to nobody, for want of a further preference' : `to ${quoted(to, name)}`}`;
  });
  return `It passes on ${parts.join(', ')}.`;
}

function standing({ totals, nonTransferable, rounding }: StageTotals, name: Name): string {
  const held = totals.map(({ option, total }) => `${quoted(option, name)} ${figure(total)}`);
  const nobody = nonTransferable === 0 ? '' : `; with nobody ${figure(nonTransferable)}`;
  const lost = rounding === 0 ? '' : `; lost beyond the last decimal ${figure(rounding)}`;
  return `Now: ${held.join(', ')}${nobody}${lost}.`;
}

function by(how: 'lots' | 'paper-order'): string {
  return how === 'lots' ? 'by lot' : 'as on the ballot paper: it changes nobody’s seat';
}

function list(options: readonly string[], name: Name): string {
  const names = options.map((option) => quoted(option, name));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function quoted(option: string, name: Name): string {
  return `“${name(option)}”`;
}

function votes(amount: Amount): string {
  return `${figure(amount)} ${amount === 1 ? 'vote' : 'votes'}`;
}

/** Whole thousands parted; decimals as they are. */
function figure(amount: Amount): string {
  const [whole = '', rest] = String(amount).split('.');
  return `${number(Number(whole))}${rest === undefined ? '' : `.${rest}`}`;
}
