import { type BrokenRule, type Choice, choiceOf, choices } from '@commonlot/seating';
import type { HallNow } from '../../../../server/acts/5-gathering/hall-now.ts';

/** A hard rule a move would break, with names in the place of ids. */
export interface ToldRule {
  readonly rule: BrokenRule['rule'];
  readonly names: readonly string[];
  readonly table: number;
}

export interface ToldChoice extends Omit<Choice, 'broken'> {
  readonly swapName: string | null;
  readonly broken: readonly ToldRule[];
}

export interface Moving {
  readonly id: string;
  readonly name: string;
  readonly round: string;
  readonly table: number;
  /** Where they sit in every round of the plan. */
  readonly rounds: readonly { readonly round: string; readonly table: number }[];
  /** A rule of the organiser keeps them there. */
  readonly locked: boolean;
  /** One choice, when a table was pointed at; else one a table, best first. */
  readonly choices: readonly ToldChoice[];
}

interface Asked {
  readonly id: string;
  readonly round: string;
  /** A table pointed at, and who is to change places. */
  readonly to: number | null;
  readonly swap: string | null;
}

/** What moving somebody would cost; null when they have no seat in a round that can be changed. */
export function loadMove(
  hall: HallNow,
  { id, round, to, swap }: Asked,
  names: ReadonlyMap<string, string>,
): Moving | null {
  const place = hall.laid.findIndex((one) => one.round === round);
  const number = hall.before + place + 1;
  const table = hall.seats.find((seat) => seat.id === id && seat.round === number)?.table;
  if (place === -1 || table === undefined) return null;
  const nameOf = (one: string) => names.get(one) ?? '–';
  const { request, seats } = hall;
  const fixed = (request.fixed ?? []).filter((seat) => seat.round === number);
  const locked = new Set(fixed.map((seat) => seat.id));
  const who = { id, round: number };
  const one = to === null ? null : bestAt(hall, who, to, swap, locked);
  const found = one === null ? choices(request, seats, who, locked) : [one];
  return {
    ...{ id, name: nameOf(id), round, table, locked: locked.has(id) },
    rounds: seats
      .filter((seat) => seat.id === id)
      .map((seat) => ({ round: request.rounds[seat.round - 1]?.name ?? '', table: seat.table })),
    choices: found.map((choice) => ({
      ...choice,
      swapName: choice.swap === null ? null : nameOf(choice.swap),
      broken: choice.broken.map((rule) => told(rule, nameOf)),
    })),
  };
}

/** The table pointed at: with the person pointed at, else its best way in. */
function bestAt(
  { request, seats }: HallNow,
  who: { readonly id: string; readonly round: number },
  table: number,
  swap: string | null,
  locked: ReadonlySet<string>,
): Choice | null {
  if (swap !== null) return choiceOf(request, seats, who, { table, swap });
  const best = choices(request, seats, who, locked).find((choice) => choice.table === table);
  return best ?? choiceOf(request, seats, who, { table, swap: null });
}

function told(rule: BrokenRule, nameOf: (id: string) => string): ToldRule {
  const ids = 'ids' in rule ? rule.ids : 'id' in rule ? [rule.id] : [];
  return { rule: rule.rule, names: ids.map(nameOf), table: 'table' in rule ? rule.table : 0 };
}
