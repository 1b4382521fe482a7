import type { FieldProblem } from '../shared/field-problem.ts';

/** Parts of a plan and the fields in which they are filled in. */
const FIELDS: readonly (readonly [start: string, field: string])[] = [
  ['rounds', 'rounds-add'],
  ['balance', 'goals-add'],
  ['meetings', 'goals-add'],
  ['helpers', 'helpers'],
  ['apart', 'apart'],
  ['together', 'together'],
  ['fixed', 'fixed'],
  ['absent', 'absent'],
  ['atMost.column', 'group-column'],
  ['atLeast.column', 'group-column'],
  ['neverAlone.column', 'group-column'],
  ['atMost', 'at-most'],
  ['atLeast', 'at-least'],
  ['perTable', 'at-most'],
  ['neverAlone', 'never-alone'],
  ['guests.column', 'guests-column'],
  ['guests', 'guests'],
  ['speaks.column', 'speaks-column'],
  ['speaks', 'speaks'],
  ['access.column', 'access-column'],
  ['access', 'access'],
];

/** Where a sentence that begins with a file and a place leads on the page. */
export function placed(
  sentence: string,
  { people, plan }: { readonly people: string; readonly plan: string },
): FieldProblem {
  if (sentence.startsWith(`${plan}, `))
    return { field: inPlan(sentence.slice(plan.length + 2)), sentence };
  if (sentence.startsWith(`${plan}: `)) return { field: ofPlan(sentence), sentence };
  if (sentence.startsWith('The seed ')) return { field: 'seed', sentence };
  const ofPeople = sentence.startsWith(`${people}, `) || sentence.startsWith(`${people}: `);
  return { field: people !== '' && ofPeople ? 'people' : null, sentence };
}

/** By a path such as `rounds[2].tables[3]`. */
function inPlan(path: string): string | null {
  const [, round = '', name] = /^rounds\[(\d+)\](\.name)?/.exec(path) ?? [];
  if (round !== '') return `rounds-${round}-${name === undefined ? 'seats' : 'name'}`;
  const [, column = ''] = /^balance\[(\d+)\]/.exec(path) ?? [];
  if (column !== '') return `balance-${column}`;
  return FIELDS.find(([start]) => path.startsWith(start))?.[1] ?? null;
}

/** By what is said, where no path is given. */
function ofPlan(sentence: string): string {
  if (sentence.includes('to sit apart')) return 'apart';
  return sentence.includes('has no table') ? 'fixed' : 'plan';
}
