import { type Html, html } from './html.ts';
import { number, people } from './words.ts';

/** What a token stands for. */
export type Fate = 'drawn' | 'seated' | 'waiting' | 'out';

const TONES: readonly (readonly [Fate, string])[] = [
  ['out', 's'],
  ['waiting', 't'],
  ['seated', 'c'],
  ['drawn', 'd'],
];
const STEP = 10.5;
/** More tokens than this are no picture any more: then each stands for several people. */
const MOST = 10_000;

/** One token a person, those with the smallest chance first. */
export function crowd(fates: readonly Fate[], words: Readonly<Record<Fate, string>>): Html {
  const each = Math.ceil(fates.length / MOST);
  const shown = each === 1 ? fates : thinned(fates, each);
  const columns = Math.min(shown.length, Math.max(25, Math.ceil(Math.sqrt(shown.length * 3.2))));
  const rows = Math.ceil(shown.length / columns);
  const paths = TONES.flatMap(([fate, tone]) => {
    const d = shown.map((one, i) => (one === fate ? tokenAt(i, columns) : '')).join('');
    return d === '' ? [] : [html`<path class="${tone}" d="${d}"/>`];
  });
  const counts = TONES.toReversed().flatMap(([fate]) => {
    const count = fates.filter((one) => one === fate).length;
    return count > 0 ? [{ fate, count }] : [];
  });
  const label = counts.map(({ fate, count }) => `${number(count)} ${words[fate]}`).join(', ');
  const dots = { drawn: 'won', seated: 'sure', waiting: '', out: 'out' } as const;
  return html`<figure class="crowd"><svg viewBox="0 0 ${columns * STEP - 2.5} ${rows * STEP - 2.5}" role="img" aria-label="${people(fates.length)}: ${label}">${paths}</svg><figcaption>${each === 1 ? 'One token is one person' : `One token is ${each} people`}, from the smallest chance to the largest.<ul class="key">${counts.map(
    ({ fate, count }) =>
      html`<li><span class="dot ${dots[fate]}"></span><b>${number(count)}</b> ${words[fate]}</li>`,
  )}</ul></figcaption></figure>`;
}

function tokenAt(place: number, columns: number): string {
  const x = (place % columns) * STEP + 4;
  const y = Math.floor(place / columns) * STEP + 4;
  return `M${x} ${y}h.01`;
}

/** Every so manieth of each fate, so that the shares stay. */
function thinned(fates: readonly Fate[], each: number): Fate[] {
  const seen = new Map<Fate, number>();
  return fates.filter((fate) => {
    const count = seen.get(fate) ?? 0;
    seen.set(fate, count + 1);
    return count % each === 0;
  });
}
