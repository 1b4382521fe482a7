import type { CountRefusal } from '@commonlot/counting';

type Name = (option: string) => string;

/** Why nothing is counted, in one sentence. */
export function refusalWords(refusal: CountRefusal, name: Name): string {
  switch (refusal.code) {
    case 'rule-faulty':
      return `The rule’s figure “${refusal.field}” is missing, out of range or contradicts another.`;
    case 'no-options':
      return 'There is no option to vote for.';
    case 'option-twice':
      return `The option “${refusal.option}” stands there twice.`;
    case 'seats-faulty':
      return `${refusal.seats} is no number of seats.`;
    case 'one-seat-alone':
      return `Instant runoff fills one seat, and ${refusal.seats} are asked for (--seats 1).`;
    case 'seats-above-options':
      return `${refusal.seats} seats are more than the ${refusal.options} options.`;
    case 'options-differ':
      return 'The ballots are for other options.';
    case 'budget-missing':
      return 'This rule spends a budget, and the file states none.';
    case 'budget-unused':
      return 'The file states a budget, and this rule fills seats: give their number with --seats.';
    case 'budget-faulty':
      return refusal.option === null
        ? 'The budget is no sum.'
        : `The cost of “${name(refusal.option)}” is no sum.`;
    case 'code-twice':
      return `The code “${refusal.ballot}” stands on two ballots.`;
    case 'weight-faulty':
      return `Ballot row ${refusal.row}: ${refusal.weight} is no number of ballots.`;
    case 'base-below-ballots':
      return `${refusal.cast} ballots were cast, more than the ${refusal.people} people (--people).`;
    case 'lot-unknown':
      return `--lots: “${refusal.option}” is no option.`;
    case 'lot-twice':
      return `--lots: “${name(refusal.option)}” was drawn twice.`;
    case 'lots-incomplete':
      return `--lots: lots are also needed for ${refusal.missing.map((one) => `“${name(one)}”`).join(', ')}.`;
  }
}
