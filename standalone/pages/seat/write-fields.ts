import { numberOr } from './lines.ts';
import type { Fields, PlanFields, RoundFields } from './plan-fields.ts';
import { BY_COLUMN, LIST_NAMES, LISTS } from './read-fields.ts';
import { tablesFrom } from './tables-text.ts';

/** The plan that the form's texts say, in the order of docs/formats/seat.md; blank parts are left out. */
export function writeFields({ rounds, balance, meetings, texts, kept }: PlanFields): Fields {
  const plan: Record<string, unknown> = {};
  if (rounds.length > 0) plan['rounds'] = rounds.map(roundFrom);
  if (balance.length > 0) plan['balance'] = balance;
  if (meetings !== null) plan['meetings'] = meetings;
  for (const name of LIST_NAMES)
    if (texts[name].trim() !== '') plan[name] = LISTS[name].write(texts[name]);
  for (const { part, column, field, holds, lines } of BY_COLUMN)
    if (texts[field].trim() !== '')
      plan[part] = { column: texts[column].trim(), [holds]: lines.write(texts[field]) };
  for (const [part, value] of Object.entries(kept)) plan[part] ??= value;
  return plan;
}

/** As a file, a part a line or more. */
export function planText(plan: Fields): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

function roundFrom({ name, kind, seats, rest }: RoundFields): Fields {
  const named = name.trim() === '' ? {} : { name: name.trim() };
  if (seats.trim() === '') return { ...named, ...rest };
  if (kind === 'tables') return { ...named, tables: tablesFrom(seats), ...rest };
  return { ...named, size: numberOr(seats.trim()), ...rest };
}
