import { type Html, html } from './html.ts';
import { percent } from './words.ts';

/** Everybody's chance in order, against what it would be without quotas. */
export function chanceSteps(chances: readonly number[], equal: number): Html {
  const sorted = chances.toSorted((a, b) => a - b);
  const top = Math.max(equal, sorted.at(-1) ?? 0, 1e-9) * 1.1;
  const [width, height, left, bottom] = [720, 230, 92, 30];
  const x = (i: number) => (left + ((width - left) * i) / sorted.length).toFixed(1);
  const y = (chance: number) => ((height - bottom) * (1 - chance / top) + 6).toFixed(1);
  const corners = sorted.flatMap((chance, i) => {
    const [before, after] = [sorted[i - 1], sorted[i + 1]];
    if (chance === before && chance === after) return [];
    return [
      ...(chance === before ? [] : [[i, chance]]),
      ...(chance === after ? [] : [[i + 1, chance]]),
    ];
  });
  const line = corners.map(([i = 0, chance = 0]) => `${x(i)} ${y(chance)}`).join('L');
  const ends = [...new Set([sorted[0] ?? 0, sorted.at(-1) ?? 0])];
  return html`<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Chances from ${percent(ends[0] ?? 0)} to ${percent(ends.at(-1) ?? 0)}, with a dashed line at ${percent(equal)}"><path class="area" d="M${x(0)} ${y(0)}L${line}L${x(sorted.length)} ${y(0)}Z"/><path class="axis" d="M${left} ${y(0)}H${width}"/><path class="step" d="M${line}"/><path class="equal" d="M${left} ${y(equal)}H${width}"/>${ends
    .filter((one) => Math.abs(one - equal) > top * 0.13)
    .map(
      (one) =>
        html`<text x="${left - 6}" y="${Number(y(one)) + 4}" text-anchor="end">${percent(one)}</text>`,
    )}<text x="${left - 6}" y="${Number(y(equal)) + 4}" text-anchor="end">${percent(equal)}</text><text x="${left}" y="${height - 7}">smallest chance</text><text x="${width}" y="${height - 7}" text-anchor="end">largest chance</text></svg><figcaption>Each person’s chance, from left to right. The dashed line is the chance everybody would have without quotas.</figcaption></figure>`;
}

/** Seats of a quota: from min to max, the mean of the lottery as a mark, the panel as a saffron dot. */
export function seatTrack(
  quota: { readonly min: number; readonly max: number; readonly seats: number },
  here: number | null,
  scale: number,
): Html {
  const x = (seats: number) => (8 + (184 * Math.min(seats, scale)) / Math.max(1, scale)).toFixed(1);
  const range = html`<path class="range" d="M${x(quota.min)} 10H${x(quota.max)}"/>`;
  const dot = here === null ? html`` : html`<circle class="here" cx="${x(here)}" cy="10" r="7"/>`;
  return html`<svg viewBox="0 0 200 20" aria-hidden="true"><path class="track" d="M8 10H192"/>${range}${dot}<path class="zero mean" d="M${x(quota.seats)} 3V17"/></svg>`;
}

/** A chance beside the equal one: to the left less, to the right more, a doubling fills half. */
export function leaning(chance: number, equal: number): Html {
  const factor = equal > 0 && chance > 0 ? Math.log2(chance / equal) / 2 : chance > 0 ? 1 : -1;
  const reach = Math.max(-1, Math.min(1, factor)) * 94;
  const [from, width] = reach < 0 ? [100 + reach, -reach] : [100, reach];
  return html`<svg viewBox="0 0 200 20" aria-hidden="true"><rect class="${reach < 0 ? 'less' : 'more'}" x="${from.toFixed(1)}" y="4" width="${width.toFixed(1)}" height="12" rx="3"/><path class="zero" d="M100 0V20"/></svg>`;
}
