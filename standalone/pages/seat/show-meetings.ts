import { element, part } from '../shared/page-parts.ts';
import { control } from './controls.ts';
import { type Mixing, mixingOf } from './features.ts';
import type { ShownHall } from './show-hall.ts';

/** Closer to an even mix than this is even. */
const EVEN = 0.03;

/** Who met whom by the values of the chosen feature: figures in shaded cells. */
export function drawMeetings({ hall, features }: ShownHall): void {
  const feature = features.find(({ name }) => name === control('met-feature').value);
  const table = part('met');
  if (feature === undefined) {
    table.replaceChildren();
    return;
  }
  const head = element('tr');
  head.append(element('td'), ...feature.values.map((value) => heading(value, 'col')));
  const rows = mixingOf(feature, hall.rounds).map((row, a) => {
    const made = element('tr');
    made.append(heading(feature.values[a] ?? '', 'row'), ...row.map(cell));
    return made;
  });
  const [top, body] = [element('thead'), element('tbody')];
  top.append(head);
  body.append(...rows);
  const caption = element(
    'caption',
    `How many people of each column somebody of each row sat with, on average, by ${feature.name}; below it, as against an even mix.`,
  );
  table.replaceChildren(caption, top, body);
}

function heading(text: string, scope: 'row' | 'col'): HTMLElement {
  const made = element('th', text);
  made.setAttribute('scope', scope);
  return made;
}

function cell({ met, even }: Mixing): HTMLElement {
  const made = element('td', met.toFixed(1));
  const factor = even > 0 ? met / even : met > 0 ? Number.POSITIVE_INFINITY : 1;
  const off = Math.abs(factor - 1);
  const words = off < EVEN ? '= even' : `${factor > 1 ? '▲' : '▼'} even mix ${even.toFixed(1)}`;
  made.append(element('span', words));
  if (off >= EVEN) {
    made.className = factor > 1 ? 'more' : 'less';
    made.style.setProperty('--shade', `${Math.round(Math.min(1, off) * 45 + 10)}%`);
  }
  return made;
}
