import { number, people as peopleWords } from '../../select/report/words.ts';
import { element, part, say } from '../shared/page-parts.ts';
import { control } from './controls.ts';
import { countsAt, type Feature } from './features.ts';
import type { Hall, HallTable } from './message.ts';
import { legendPicture, tablePicture } from './tokens.ts';

export interface ShownHall {
  readonly hall: Hall;
  readonly features: readonly Feature[];
  readonly nameOf: (person: number) => string;
}

/** Draws the hall of the chosen round in the colours of the chosen feature. */
export function drawHall(shown: ShownHall): void {
  const { hall, features } = shown;
  const round = hall.rounds[Number(control('map-round').value)];
  const feature = features.find(({ name }) => name === control('map-feature').value) ?? null;
  const tables = round?.tables ?? [];
  const all = tables.flatMap(({ people }) => people);
  const away = hall.people.length - all.length;
  const absent = away > 0 ? `; ${peopleWords(away)} absent` : '';
  say('map-told', `${number(tables.length)} tables, ${peopleWords(all.length)}${absent}.`);
  drawLegend(feature, all);
  part('map').classList.toggle('wide', tables.length > WIDE);
  part('map').replaceChildren(...tables.map((table, i) => tableButton(shown, table, feature, i)));
  say('at-table-title', '');
  part('at-table').replaceChildren();
}

/** A hall with more tables takes the width of the screen. */
const WIDE = 24;

function drawLegend(feature: Feature | null, all: readonly number[]): void {
  const counts = feature === null ? [] : countsAt(feature, all);
  part('legend').replaceChildren(
    ...(feature?.values ?? []).map((value, i) => {
      const item = element('li');
      item.append(legendPicture(i), `${value} `, element('b', number(counts[i] ?? 0)));
      return item;
    }),
  );
}

function tableButton(
  shown: ShownHall,
  at: HallTable,
  feature: Feature | null,
  place: number,
): HTMLElement {
  const { table, people } = at;
  const values = people.map((person) => feature?.of[person] ?? 0).toSorted((a, b) => a - b);
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'table';
  // One stop for the tab key; arrows lead from table to table.
  made.tabIndex = place === 0 ? 0 : -1;
  made.setAttribute('aria-label', tableWords(at, feature));
  made.append(tablePicture(table, values));
  made.addEventListener('click', () => showTable(shown, at, feature));
  const item = element('li');
  item.append(made);
  return item;
}

function tableWords({ table, people, helpers }: HallTable, feature: Feature | null): string {
  const counts = feature === null ? [] : countsAt(feature, people);
  const shares = (feature?.values ?? []).flatMap((value, i) =>
    (counts[i] ?? 0) > 0 ? [`${value} ${counts[i] ?? 0}`] : [],
  );
  const parts = [peopleWords(people.length), shares.join(', '), helpers.join(', ')];
  return `Table ${table}: ${parts.filter((words) => words !== '').join('. ')}.`;
}

function showTable(shown: ShownHall, at: HallTable, feature: Feature | null): void {
  say('at-table-title', tableWords(at, feature));
  part('at-table').replaceChildren(
    ...at.people.map((person) => {
      const item = element('li');
      const value = feature?.of[person] ?? 0;
      if (feature !== null) item.append(legendPicture(value), ' ');
      const id = shown.hall.people[person]?.id ?? '';
      const name = shown.nameOf(person);
      item.append(name === id ? id : `${name} (${id})`);
      if (feature !== null) item.append(element('span', ` ${feature.values[value] ?? ''}`, 'soft'));
      return item;
    }),
  );
}

const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowRight: (place, last) => Math.min(place + 1, last),
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowLeft: (place) => Math.max(place - 1, 0),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows, Home and End lead from table to table on the map. */
export function walkTheHall(): void {
  part('map').addEventListener('keydown', (event) => {
    const buttons = [...part('map').querySelectorAll('button')];
    const place = buttons.findIndex((one) => one === document.activeElement);
    const to = STEPS[event.key]?.(place, buttons.length - 1);
    if (to === undefined || place < 0) return;
    event.preventDefault();
    for (const [i, one] of buttons.entries()) one.tabIndex = i === to ? 0 : -1;
    buttons[to]?.focus();
  });
}
