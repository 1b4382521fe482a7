import { accountOf, type Lottery, type LotteryAccount, numberQuotas } from '@commonlot/selection';
import type { Selection } from '../select.ts';
import { chanceSteps } from './charts.ts';
import { crowd, type Fate } from './crowd.ts';
import { FONTS } from './fonts.ts';
import { Html, html, NOTHING } from './html.ts';
import { balls, proof, settled } from './proof.ts';
import { chanceTable, quotaTables, story } from './sections.ts';
import { STYLE } from './style.ts';
import { number, people, percent, seats } from './words.ts';

/** The whole account of a lottery as one page that needs no script and asks nobody for anything. */
export function reportOf(selection: Selection): string {
  const { pool, lottery, drawn } = selection;
  const account = accountOf(pool, lottery);
  const onPanel = drawn === null ? null : panelCounts(selection, drawn.members);
  const title = `The lottery for ${seats(account.size)}`;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"><title>${title}</title><style>${new Html(FONTS + STYLE)}</style></head>
<body><header><p class="kicker">Commonlot · panel lottery</p><h1>${title}</h1>${lead(account, selection)}${figures(account, selection)}</header>
<main>
<section><h2>The people</h2>${crowd(fatesOf(selection, account), drawn === null ? WORDS : { ...WORDS, waiting: 'not drawn' })}</section>
<section><h2>Quotas, pool and panel</h2><p>The bar is what the quota allows, the line the mean of the lottery${drawn === null ? '' : ', the saffron dot the panel that was drawn'}.</p>${quotaTables(account, onPanel)}</section>
<section><h2>Chances before and after the quotas</h2><p>Without quotas everybody would have the same chance, ${percent(account.equal)}: ${seats(account.size)} for ${people(account.people)}. Quotas change that wherever a group is larger or smaller in the pool than on the panel: who is rare in the pool and wanted on the panel is drawn more often.</p>${chanceSteps(lottery.probabilities, account.equal)}${chanceTable(account)}</section>
<section>${story(account)}</section>
<section><h2>Settled before the draw</h2>${settled(account)}</section>
<section><h2>The balls</h2>${balls(lottery)}</section>
<section><h2>What is proved, and what that rests on</h2>${proof(lottery, account)}</section>
</main><footer>Made by Commonlot. This page holds everything it shows and loads nothing.</footer></body></html>
`;
  return page.text;
}

/** What each method does, in half a sentence. */
const AIM: Readonly<Record<Lottery['method'], string>> = {
  leximin: 'gives whoever has the smallest chance as much as any lottery can',
  maximin: 'gives whoever has the smallest chance as much as any lottery can',
  nash: 'makes the product of all chances as large as any lottery can',
  goldilocks: 'keeps the smallest and the largest chance in the best balance there is',
};

const WORDS: Readonly<Record<Fate, string>> = {
  drawn: 'drawn',
  seated: 'sit whatever is drawn',
  waiting: 'can be drawn',
  out: 'cannot be drawn',
};

function lead(
  { people: all, size, least, most }: LotteryAccount,
  { drawn, lottery }: Selection,
): Html {
  const open = html`<p class="lead">${people(all)} are in the pool for ${seats(size)}. The quotas make the panel look like the town; within them this lottery ${AIM[lottery.method]}: the smallest chance is ${percent(least)}${least === most ? NOTHING : html`, and nobody more than ${percent(most)}`}.</p>`;
  if (drawn === null) return open;
  const name = String(drawn.ball).padStart(String(lottery.balls.count - 1).length, '0');
  return html`${open}<div class="note won-note"><p><b>Ball ${name} was drawn</b>, one of ${number(lottery.balls.count)}. The ${people(size)} on it are the panel: see panel.csv.</p></div>`;
}

function figures(account: LotteryAccount, { lottery, drawn }: Selection): Html {
  const cell = (words: string, figure: string, tone = '') =>
    html`<div class="${tone}"><dt>${words}</dt><dd>${figure}</dd></div>`;
  return html`<dl class="figures">${cell('people', number(account.people))}${cell('seats', number(account.size))}${cell('smallest chance', percent(account.least))}${cell('largest chance', percent(account.most))}${
    drawn === null
      ? cell('numbered balls', number(lottery.balls.count))
      : cell('drawn', `ball ${drawn.ball}`, 'won')
  }</dl>`;
}

/** Everybody's fate, by chance and then by id. */
function fatesOf({ lottery, drawn }: Selection, { decided, shutOut }: LotteryAccount): Fate[] {
  const won = new Set(drawn?.members);
  const seated = new Set(decided.include.map(({ id }) => id));
  const out = new Set([...decided.exclude.map(({ id }) => id), ...decided.barred, ...shutOut.ids]);
  const order = [...lottery.people.keys()].sort(
    (a, b) => (lottery.probabilities[a] ?? 0) - (lottery.probabilities[b] ?? 0) || a - b,
  );
  return order.map((i) => {
    const id = lottery.people[i] ?? '';
    if (seated.has(id)) return 'seated';
    if (won.has(id)) return 'drawn';
    return out.has(id) ? 'out' : 'waiting';
  });
}

/** Seats of each quota on one panel. */
function panelCounts({ pool }: Selection, members: readonly string[]): readonly number[] {
  const { quotas, of } = numberQuotas(pool);
  const sits = new Set(members);
  const counts = quotas.map(() => 0);
  for (const person of pool.people) {
    if (sits.has(person.id)) for (const q of of(person)) counts[q] = (counts[q] ?? 0) + 1;
  }
  return counts;
}
