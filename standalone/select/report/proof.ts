import type { Lottery, LotteryAccount } from '@commonlot/selection';
import { type Html, html, NOTHING } from './html.ts';
import { bindingWords, list, people, percent } from './words.ts';

/** Who was settled before the draw, and whom the quotas shut out. */
export function settled({ decided, shutOut }: LotteryAccount): Html {
  const { include, exclude, barred } = decided;
  const rows = (all: LotteryAccount['decided']['include']) =>
    all.map(({ id, reason }) => html`<li><b>${id}</b>: ${reason}</li>`);
  const part = (title: string, items: readonly Html[]) =>
    items.length === 0 ? NOTHING : html`<h3>${title}</h3><ul class="plain">${items}</ul>`;
  const none = include.length + exclude.length + barred.length + shutOut.ids.length === 0;
  if (none)
    return html`<p>Nobody. Everybody in the pool can be drawn, and nobody was given a seat beforehand.</p>`;
  const because = shutOut.because.slice(0, 3).map(bindingWords);
  return html`${part('Sit whatever is drawn', rows(include))}${part('Cannot be drawn', rows(exclude))}${part(
    'Cannot be drawn because somebody at home sits',
    barred.map((id) => html`<li><b>${id}</b></li>`),
  )}${part(
    'Fit on no panel that keeps the quotas',
    shutOut.ids.map((id) => html`<li><b>${id}</b></li>`),
  )}${shutOut.ids.length > 0 && because.length > 0 ? html`<p>What shuts them out: ${list(because)}.</p>` : NOTHING}`;
}

/** What the balls change, and by how much at most. */
export function balls({ balls: { count, largestChange } }: Lottery): Html {
  return html`<p>The lottery is written out as ${String(count)} numbered balls, each with a whole panel, so that anybody can watch one being drawn. Whole balls cannot show every chance exactly: the largest difference for anybody is <b>${(largestChange * 100).toFixed(2)} percentage points</b>.</p>`;
}

/** What was proved, and what that rests on. */
export function proof({ certificate, method, inputs }: Lottery, account: LotteryAccount): Html {
  const sums = account.levels.filter((level) => level.proof === 'sums').length;
  const search = account.levels.length - sums;
  const { objective } = account;
  const all = certificate.complete
    ? html`<p>This is the <b>${method}</b> lottery: ${BEST[method]}. No other lottery under these quotas is fairer in this sense.</p>`
    : html`<p>This is a <b>${method}</b> lottery. Nobody’s smallest chance can be above ${percent(certificate.bound)}; the levels after the first are not all proved.</p>`;
  return html`${all}<ul class="plain">${
    sums > 0
      ? html`<li>${levels(sums)} proved by prices in whole numbers. Anybody can check them by adding up, with no solver: that is what <code>commonlot verify</code> does.</li>`
      : NOTHING
  }${
    search > 0
      ? html`<li>${levels(search)} proved by a search of all panels with ${certificate.solver}. Whoever has no solver has to believe this.</li>`
      : NOTHING
  }${
    account.unproved > 0
      ? html`<li>For ${people(account.unproved)} nothing is proved beyond the smallest chance.</li>`
      : NOTHING
  }${
    objective === null
      ? NOTHING
      : html`<li>It is within a share of ${objective.gap.toExponential(1)} of the best there is, ${objective.proof === 'sums' ? html`which anybody can check by adding up, with no solver: that is what <code>commonlot verify</code> does` : `by a search of all panels with ${certificate.solver}`}.</li>`
  }<li>The smallest chance is within ${certificate.gap.toExponential(1)} of the most that is possible.</li><li>It rests on the two files being as they were: what people answered, and the quotas.</li></ul><p class="small soft">SHA-256 of the people: <code>${inputs.people}</code><br>SHA-256 of the quotas: <code>${inputs.quotas}</code></p>`;
}

const BEST: Readonly<Record<Lottery['method'], string>> = {
  leximin: 'the smallest chance is as large as it can be, then the next smallest, and so on',
  maximin: 'the smallest chance is as large as it can be',
  nash: 'the product of all chances is as large as it can be',
  goldilocks: 'the smallest and the largest chance are in the best balance there is',
};

function levels(count: number): string {
  return count === 1 ? '1 level is' : `${count} levels are`;
}
