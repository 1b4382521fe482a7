import { number } from '../../select/report/words.ts';
import { element, part, say, showOnly } from '../shared/page-parts.ts';
import { type About, seconds, showFiles } from '../shared/show-files.ts';
import { control, offerChoices } from './controls.ts';
import { featuresOf } from './features.ts';
import type { Outcome } from './message.ts';
import { namesBy, type Places, placesIn, usualNames } from './places.ts';
import { drawHall, type ShownHall, walkTheHall } from './show-hall.ts';
import { drawServing, drawWall } from './show-lists.ts';
import { drawMeetings } from './show-meetings.ts';
import { drawPeople } from './show-people.ts';

const ABOUT: About = {
  'seating.csv': ['text/csv', 'id, round and table of everybody.'],
  'helpers.csv': ['text/csv', 'id, round, table and role of who serves.'],
  'quality.json': ['application/json', 'the figures above, for programs.'],
};
const ABOUT_PLAN: About[string] = [
  'application/json',
  'the rounds and rules: with the same people and seed it makes the same seating again.',
];

let shown: (ShownHall & { readonly places: Places }) | null = null;

/** What the visitor does with a seating once it is there. */
export function startShowing(): void {
  const again = (ids: readonly string[], name: string, draw: (now: typeof shown & {}) => void) => {
    for (const id of ids)
      part(id).addEventListener(name, () => {
        if (shown !== null) draw(shown);
      });
  };
  again(['map-round', 'map-feature'], 'change', drawHall);
  again(['met-feature'], 'change', drawMeetings);
  again(['find'], 'input', ({ hall, places, nameOf }) => drawPeople(hall, places, nameOf));
  again(['names'], 'change', (now) => {
    shown = { ...now, nameOf: namesBy(now.hall, control('names').value) };
    drawHall(shown);
    drawLists();
  });
  walkTheHall();
  part('print').addEventListener('click', () => print());
}

/** @param plan the plan as it can be saved @param took in seconds */
export function showOutcome(
  outcome: Outcome,
  plan: { readonly name: string; readonly text: string },
  took: number,
): void {
  const { hall, sentences, quality, files } = outcome;
  const [first = '', ...others] = sentences;
  say('outcome-title', first);
  say('story', others.join(' '));
  say('took', `Finding it took ${seconds(took)}.`);
  part('best').hidden = quality['ended'] !== 'perfect';
  part('figures').replaceChildren(...figures(quality));
  const features = featuresOf(hall);
  control('names').value = usualNames(hall);
  control('find').value = '';
  const places = placesIn(hall);
  shown = { hall, features, places, nameOf: namesBy(hall, control('names').value) };
  part('map-round').replaceChildren(
    ...hall.rounds.map(({ name }, r) => new Option(name, String(r))),
  );
  const names = features.map(({ name }) => name);
  for (const id of ['map-feature', 'met-feature']) {
    offerChoices(id, names);
    part(`${id}-field`).hidden = names.length === 0;
  }
  part('meetings').hidden = names.length === 0;
  // What is not shown yet cannot be reached by the keyboard.
  showOnly('outcome');
  drawHall(shown);
  drawMeetings(shown);
  drawServing(hall);
  drawLists();
  showFiles(new Map([...files, [plan.name, plan.text]]), { ...ABOUT, [plan.name]: ABOUT_PLAN });
  part('outcome-title').focus();
}

function drawLists(): void {
  if (shown === null) return;
  drawPeople(shown.hall, shown.places, shown.nameOf);
  drawWall(shown.hall, shown.places, shown.nameOf);
}

/** What was reached, beside the best that any seating could reach. */
function figures(quality: Outcome['quality']): readonly HTMLElement[] {
  const figure = (name: string) => {
    const value = quality[name];
    return typeof value === 'number' ? value : 0;
  };
  const pairs = `${number(figure('distinctPairs'))} of at most ${number(figure('upperBound'))}`;
  const cells = `${number(figure('cellsOff'))} of ${number(figure('cells'))}`;
  const rows: readonly (readonly [string, string])[] = [
    ['Pairs who meet, and the most that sizes and rules allow', pairs],
    ['Meetings of two who had met before', number(figure('repeats'))],
    ['Rounds that any two share, at most', number(figure('maxMeetings'))],
    ['New people that everybody meets, at least', number(figure('minNewPeople'))],
    ['Counts at tables that are further from the hall’s than they need be', cells],
    ['Of those, what the rules force', number(figure('leastCellsOff'))],
    ['Rules broken', number(figure('violations'))],
  ];
  return rows.flatMap(([name, value]) => [element('dt', name), element('dd', value)]);
}
