/** Forty made-up ballots on four options for two seats; options 3 and 4 are close. */
export const EXAMPLE = [
  '4 2',
  '14 1 2 0',
  '4 1 3 2 0',
  '9 2 3 0',
  '7 3 4 0',
  '6 4 3 0',
  '0',
  '"Trees in every street"',
  '"A bus every ten minutes"',
  '"Homes above the shops"',
  '"A swimming lake"',
  '"What comes first?"',
  '',
].join('\n');
