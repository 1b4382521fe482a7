import {
  type CountOptions,
  type Figures,
  MOST_BALLOT_BYTES,
  readShare,
  tooLarge,
} from '../../index.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { RULES } from './figures.ts';

interface Filled {
  readonly ballots: File;
  readonly options: CountOptions;
}

/** What was filled in, or everything that is wrong with it. */
export function readOrder(form: FormData): Filled | readonly FieldProblem[] {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const problems: FieldProblem[] = [];
  const ballots = form.get('ballots');
  if (!(ballots instanceof File) || ballots.name === '')
    problems.push({ field: 'ballots', sentence: 'Choose the file of ballots.' });
  else if (ballots.size > MOST_BALLOT_BYTES)
    problems.push({ field: 'ballots', sentence: tooLarge(MOST_BALLOT_BYTES / 1e6) });
  const figures = readFigures(text, problems);
  const seats = text('seats') === '' ? undefined : whole(text('seats'));
  if (seats === null) problems.push({ field: 'seats', sentence: `Seats: ${wanted('seats')}` });
  const lots = text('lots')
    .split(',')
    .map((lot) => lot.trim());
  const drawn = lots.filter((lot) => lot !== '');
  if (problems.length > 0 || !(ballots instanceof File)) return problems;
  const options: CountOptions = {
    rule: text('rule'),
    figures,
    ...(typeof seats === 'number' && { seats }),
    ...(drawn.length > 0 && { lots: drawn }),
  };
  return { ballots, options };
}

/** Figures that are shares. */
const SHARES: readonly string[] = ['share', 'quorum', 'also'];

/** The figures of the chosen rule that were filled in; what is wrong goes to `problems`. */
function readFigures(text: (name: string) => string, problems: FieldProblem[]): Figures {
  const rule = RULES.find(({ name }) => name === text('rule'));
  const figures: Record<string, Figures[keyof Figures]> = {};
  for (const { name, label, choices } of rule?.figures ?? []) {
    const field = `figure-${name}`;
    const typed = text(field);
    if (typed === '') continue;
    const value = choices ? typed : SHARES.includes(name) ? readShare(typed) : whole(typed);
    if (value === null) problems.push({ field, sentence: `${label}: ${wanted(name)}` });
    else figures[name] = value;
  }
  return figures;
}

function whole(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

function wanted(name: string): string {
  return SHARES.includes(name) ? 'a share such as 2/3, 60% or 0.6.' : 'a whole number.';
}
