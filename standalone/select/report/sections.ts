import {
  type LevelAccount,
  type LotteryAccount,
  nameOf,
  type QuotaAccount,
} from '@commonlot/selection';
import { leaning, seatTrack } from './charts.ts';
import { type Html, html, NOTHING } from './html.ts';
import { bindingWords, list, number, people, percent, quotaName, seats, tenth } from './words.ts';

/** One table a feature: quotas against the pool and the panel. */
export function quotaTables(account: LotteryAccount, onPanel: readonly number[] | null): Html {
  const groups = Map.groupBy([...account.quotas.entries()], ([, { of }]) => nameOf(of).feature);
  return html`${[...groups].map(
    ([feature, quotas]) =>
      html`<div class="wide" tabindex="0" role="region" aria-label="Quotas for ${feature}"><table><caption>${feature}</caption><thead><tr><th scope="col">Value</th><th scope="col">In the pool</th><th scope="col">Quota</th><th scope="col" class="hide">On average</th>${onPanel === null ? NOTHING : html`<th scope="col">Drawn</th>`}<th scope="col"><span class="unseen">Seats</span></th></tr></thead><tbody>${quotas.map(([q, quota]) => quotaRow(quota, account, onPanel === null ? null : (onPanel[q] ?? 0), scaleOf(account, quotas)))}</tbody></table></div>`,
  )}`;
}

/** The longest bar of a feature fills most of its track. */
function scaleOf({ size }: LotteryAccount, quotas: readonly (readonly [number, QuotaAccount])[]) {
  const most = quotas.reduce((max, [, quota]) => Math.max(max, Math.min(quota.max, size)), 1);
  return most * 1.1;
}

function quotaRow(
  quota: QuotaAccount,
  account: LotteryAccount,
  here: number | null,
  scale: number,
): Html {
  const share = account.people > 0 ? quota.people / account.people : 0;
  const range = quota.min === quota.max ? String(quota.min) : `${quota.min}–${quota.max}`;
  return html`<tr><th scope="row">${nameOf(quota.of).value}</th><td>${number(quota.people)} <span class="soft small hide">${percent(share)}</span></td><td>${range}</td><td class="hide">${tenth(quota.seats)}</td>${here === null ? NOTHING : html`<td><b>${here}</b></td>`}<td class="pic">${seatTrack(quota, here, scale)}</td></tr>`;
}

/** Who the shape of the pool helps and hurts, the most helped first. */
export function chanceTable(account: LotteryAccount): Html {
  const rows = account.quotas
    .filter(({ people: count, of }) => count > 0 && of.kind !== 'limit')
    .toSorted((a, b) => b.chance - a.chance);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Chances by value"><table><caption>Mean chance of everybody with a value</caption><thead><tr><th scope="col">Value</th><th scope="col">Chance</th><th scope="col">Against ${percent(account.equal)}</th><th scope="col" class="hide"><span class="unseen">Less or more</span></th></tr></thead><tbody>${rows.map(
    ({ of, chance }) =>
      html`<tr><th scope="row">${quotaName(of)}</th><td>${percent(chance)}</td><td>${against(chance, account.equal)}</td><td class="pic hide">${leaning(chance, account.equal)}</td></tr>`,
  )}</tbody></table></div>`;
}

function against(chance: number, equal: number): Html {
  const factor = equal > 0 ? chance / equal : 0;
  if (Math.abs(factor - 1) < 0.005) return html`the same`;
  return html`<span class="${factor > 1 ? 'up' : 'down'}">${factor > 1 ? '▲' : '▼'} ${factor.toFixed(2)} times</span>`;
}

const LEVELS_SHOWN = 8;

/** Why the chances are as they are. */
export function story(account: LotteryAccount): Html {
  const { objective } = account;
  if (objective === null)
    return html`<h2>Why nobody can have more</h2><p>The lottery raises the smallest chance as far as it goes, then the next. Everybody of one level has one chance.</p>${levelStory(account)}`;
  const { name, value } = objective;
  return name === 'nash'
    ? html`<h2>Why no lottery is better</h2><p>Of all lotteries that keep the quotas this one has the largest product of everybody’s chances (Nash). Whoever is costly to seat gets less than by <i>leximin</i>, so that many others get more. The geometric mean of the chances is <b>${percent(value)}</b>.</p>`
    : html`<h2>Why no lottery is better</h2><p>Of all lotteries that keep the quotas this one keeps the largest and the smallest chance in the best balance (Goldilocks): the largest against an equal share, plus an equal share against the smallest, is <b>${value.toFixed(3)}</b>. It would be 2 if everybody had the same chance. Between the two everybody has as much as they can, the smallest chance first.</p>`;
}

/** Level by level: who, which chance, and why nobody there can have more. */
function levelStory({ levels, size }: LotteryAccount): Html {
  const items = levels.map((level) => levelItem(level, size));
  const rest = items.slice(LEVELS_SHOWN);
  const more =
    rest.length === 0
      ? NOTHING
      : html`<details><summary>The other ${rest.length === 1 ? 'level' : `${rest.length} levels`}</summary><ol class="levels" start="${LEVELS_SHOWN + 1}">${rest}</ol></details>`;
  return html`<ol class="levels">${items.slice(0, LEVELS_SHOWN)}</ol>${more}`;
}

function levelItem(level: LevelAccount, size: number): Html {
  const common = level.common.map(({ feature, value }) => `${feature}: ${value}`);
  const who =
    level.people === 1 || common.length === 0 ? '' : ` All have ${list(common)} in common.`;
  return html`<li><p class="chance">${percent(level.chance)}</p><div><p><b>${people(level.people)}</b>.${who}</p><p class="soft">${reason(level, size)}</p></div></li>`;
}

const REASONS_SHOWN = 3;

function reason({ because, proof, chance }: LevelAccount, size: number): string {
  if (chance >= 1 - 1e-9) return 'They sit on every panel, and nobody can have more than that.';
  if (proof === 'search')
    return 'A search of all panels found none that could give all of them more.';
  if (because.length === 0)
    return `The ${seats(size)} are shared out evenly here: whoever got more would take it from the others.`;
  const words = because.slice(0, REASONS_SHOWN).map(bindingWords);
  const others = because.length - words.length;
  const also =
    others > 0 ? `, beside ${others === 1 ? 'one more quota' : `${others} more quotas`}` : '';
  return `They cannot have more because ${list(words)}${also}.`;
}
