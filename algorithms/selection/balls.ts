import type { Kinds } from './kinds.ts';
import { Turns } from './persons.ts';
import type { KindPanel } from './pricing.ts';

/**
 * A uniform lottery: `count` numbered panels whose marginals stay close to the weighted ones. Each
 * panel gets the whole part of count x weight; the balls left go, one at a time, to the panel with
 * an open remainder that brings the marginals nearest (least squares).
 */
export function ballsOf(
  kinds: Kinds,
  panels: readonly KindPanel[],
  weights: readonly number[],
  count: number,
): readonly (readonly string[])[] {
  const used = panels.flatMap((panel, at) => ((weights[at] ?? 0) > 0 ? [{ panel, at }] : []));
  const copies = new Map(used.map(({ at }) => [at, Math.floor((weights[at] ?? 0) * count + 1e-9)]));
  const given = [...copies.values()].reduce((sum, one) => sum + one, 0);
  const sizes = kinds.kinds.map(({ people }) => people.length);
  const missing = sizes.map((_, t) =>
    used.reduce((sum, { panel, at }) => {
      const open = (weights[at] ?? 0) * count - (copies.get(at) ?? 0);
      return sum + open * (panel[t] ?? 0);
    }, 0),
  );
  const open = new Set(used.map(({ at }) => at));
  for (let left = count - given; left > 0; left -= 1) {
    const from = open.size > 0 ? used.filter(({ at }) => open.has(at)) : used;
    const best = nearest(from, missing, sizes);
    if (!best) break;
    copies.set(best.at, (copies.get(best.at) ?? 0) + 1);
    open.delete(best.at);
    for (const [t, seats] of best.panel.entries()) missing[t] = (missing[t] ?? 0) - seats;
  }
  const turns = new Turns(kinds);
  return used.flatMap(({ panel, at }) =>
    Array.from({ length: copies.get(at) ?? 0 }, () => turns.seat(panel)),
  );
}

function nearest<Used extends { readonly panel: KindPanel; readonly at: number }>(
  used: readonly Used[],
  missing: readonly number[],
  sizes: readonly number[],
): Used | null {
  let best: Used | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of used) {
    const error = one.panel.reduce((sum, seats, t) => {
      const off = ((missing[t] ?? 0) - seats) / (sizes[t] ?? 1);
      return sum + off * off;
    }, 0);
    if (error < least - 1e-12) {
      least = error;
      best = one;
    }
  }
  return best;
}
