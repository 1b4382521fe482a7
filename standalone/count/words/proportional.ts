import type { Amount, Payers, ProportionalStep } from '@commonlot/counting';
import { Fraction } from '@commonlot/exact';
import { number } from './number.ts';

/** A step of Phragmén's rule, equal shares or greedy, in a sentence or two with its figures. */
export function proportionalWords(
  step: ProportionalStep,
  name: (option: string) => string,
): string {
  switch (step.code) {
    case 'load-shared':
      return `${came(step, name)} ${priced(step)} is spread over them so that each now carries ${amount(step.load)}. ${before(step, 'carried')}`;
    case 'share-given':
      return `${number(step.of)} shared equally among ${number(step.people)} people: each may spend ${amount(step.share)}.`;
    case 'share-bought':
      return `${came(step, name)} ${priced(step)} is paid by them: ${amount(step.price)} each, or all they have left where that is less. ${before(step, 'had')}`;
    case 'shares-left':
      return `Shares can pay for nothing more: ${amount(step.left)} is left in all, too scattered to buy anything. ${purses(step)}`;
    case 'share-raised':
      return `With shares as if there were ${number(step.of)} to spend, ${amount(step.share)} each, ${number(step.bought)} come in. ${step.taken ? 'These shares count.' : 'Another share is tried.'}`;
    case 'completion-started':
      return step.by === 'greedy'
        ? 'What is still open goes to the options with most votes that fit.'
        : 'What is still open is filled by Phragmén’s rule; money left over counts as load in advance.';
    case 'option-funded':
      return `“${name(step.option)}” with ${votes(step.ballots)} costs ${number(step.cost)} and is funded; ${number(step.left)} is left.`;
    case 'option-too-dear':
      return `“${name(step.option)}” with ${votes(step.ballots)} costs ${number(step.cost)}; only ${number(step.left)} is left, so it is passed over.`;
    case 'budget-stopped':
      return `Next would be “${name(step.option)}” for ${number(step.cost)}, but only ${number(step.left)} is left. The count ends here.`;
    case 'budget-spent':
      return `${number(step.spent)} of ${number(step.limit)} is spent, on ${number(step.funded)} ${step.funded === 1 ? 'option' : 'options'}.`;
  }
}

type Bought = Extract<ProportionalStep, { readonly code: 'load-shared' | 'share-bought' }>;

function came({ round, option, ballots, votes: counted }: Bought, name: (id: string) => string) {
  const saved = counted !== null && value(counted) > ballots;
  const why = saved ? 'with what its supporters have saved' : 'after what its supporters have had';
  const as =
    counted === null || counted === ballots ? '' : `, which count as ${amount(counted)} ${why}`;
  return `Round ${number(round)}: “${name(option)}” comes in with ${votes(ballots)}${as}.`;
}

function priced({ code, cost }: Bought): string {
  return code === 'load-shared' && cost === 1 ? 'Its weight of one' : `Its cost of ${number(cost)}`;
}

/** Who had what before and gives how much, the largest groups first. */
function before({ payers, others }: Payers, verb: 'carried' | 'had'): string {
  const give = verb === 'carried' ? 'take on' : 'pay';
  const had = (amountBefore: Amount) =>
    value(amountBefore) < 0
      ? `had saved ${amount(String(amountBefore).slice(1))}`
      : `${verb} ${amount(amountBefore)}`;
  const [first] = payers;
  if (first !== undefined && payers.length === 1 && others === null)
    return `All ${had(first.before)} before.`;
  const lines = payers.map(
    ({ ballots, before: held, paid }) =>
      `${number(ballots)} ${had(held)} and ${give} ${amount(paid)} each`,
  );
  if (others !== null)
    lines.push(`${number(others.ballots)} others ${give} ${amount(others.paid)} together`);
  return `Of these, ${lines.join('; ')}.`;
}

function purses(step: Extract<ProportionalStep, { readonly code: 'shares-left' }>): string {
  const shown = step.purses.slice(0, 5);
  const lines = shown.map(({ ballots, left }) => `${number(ballots)} with ${amount(left)}`);
  const listed = step.purses.slice(5).reduce((sum, { ballots }) => sum + ballots, 0);
  const rest = listed + step.others;
  if (rest > 0) lines.push(`${number(rest)} with other sums`);
  return lines.length === 0 ? '' : `Each has left: ${lines.join(', ')}.`;
}

function votes(ballots: number): string {
  return ballots === 1 ? '1 vote' : `${number(ballots)} votes`;
}

/** Whole numbers and short fractions as they are, others to four figures. */
function amount(exact: Amount): string {
  if (typeof exact === 'number') return number(exact);
  if (exact.length <= 9) return exact;
  const near = value(exact);
  return `about ${near >= 10_000 ? number(Math.round(near)) : String(Number(near.toPrecision(4)))}`;
}

function value(exact: Amount): number {
  return Fraction.parse(String(exact))?.toNumber() ?? Number.NaN;
}
