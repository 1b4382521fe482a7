import type { Solver } from '@commonlot/optimise';
import { type ShutOut, shutOut } from '@commonlot/selection';
import { asked, count, listed } from './rule-words.ts';
import type { Selection } from './select.ts';

/** So many ids are named; the report names all. */
const NAMED = 5;

/** Whom the rules leave on no panel, and which rules: a sentence for each group of people. */
export function shutOutSentences(
  { pool, lottery }: Selection,
  solver: Solver,
  stop: () => boolean,
): string[] {
  const { shutOut: known } = lottery.certificate;
  if (known.length === 0) return [];
  const groups = shutOut(pool, solver, known, stop);
  const told = groups.reduce((sum, { people }) => sum + people.length, 0);
  const left = known.length - told;
  return [
    ...groups.map(sentence),
    ...(left > 0
      ? [`For ${count(left, 'person')} more on no panel no reason was looked for.`]
      : []),
  ];
}

function sentence({ people, common, rules }: ShutOut): string {
  const ids = people.slice(0, NAMED).map((id) => `“${id}”`);
  const more = people.length > NAMED ? [`${people.length - NAMED} more`] : [];
  const values = Object.entries(common).map(([feature, value]) => `${feature} “${value}”`);
  const who = people.length === 1 ? '1 person fits' : `${people.length} people fit`;
  const shared = values.length === 0 || people.length === 1 ? '' : `, all with ${listed(values)}`;
  return `${who} on no panel (${listed([...ids, ...more])}${shared}). What shuts them out: you ask for ${listed(rules.map(asked))}.`;
}
