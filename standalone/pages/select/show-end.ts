import { number, people, percent, seats } from '../../select/report/words.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { element, part, say, showOnly } from '../shared/page-parts.ts';
import { type About, seconds, showFiles } from '../shared/show-files.ts';
import { showProblems, showRefused, thingsToPutRight } from '../shared/show-refused.ts';
import type { Leaning, Outcome } from './message.ts';
import type { End } from './run.ts';

/** Shows how it ended and moves the reader there. `took` is in seconds. */
export function showEnd(end: End, took: number): void {
  switch (end.kind) {
    case 'done':
      showOutcome(end.outcome, took);
      break;
    case 'cut':
      showRefused('Stopped', [
        `Stopped at once, after ${seconds(took)}: nothing was made. ${Math.floor((1 - end.left) * 100)} % was settled; what that comes to is not known.`,
      ]);
      break;
    case 'broken':
      showRefused('The work broke off', [
        `It says: ${end.message}`,
        'Your files are still chosen: you can try again. If it happens again, please tell us, without the files.',
      ]);
      break;
    case 'refused':
      showRefused(titleOf(end.code, end.sentences.length), end.sentences);
  }
}

type Code = Extract<End, { readonly kind: 'refused' }>['code'];

function titleOf(code: Code, count: number): string {
  switch (code) {
    case 'problems':
      return thingsToPutRight(count);
    case 'infeasible':
      return 'No panel can keep these quotas';
    case 'stopped':
      return 'Stopped';
    case 'weaker':
      return 'Not found';
  }
}

/** What is wrong with the form itself; each sentence leads to its field. */
export function showFieldProblems(problems: readonly FieldProblem[]): void {
  showProblems(thingsToPutRight(problems.length), problems);
}

/** What nothing else does better; leximin and maximin promise the same of the smallest chance. */
const AIM: Readonly<Record<Outcome['method'], string>> = {
  leximin: 'No lottery that keeps the quotas gives everybody more than that.',
  maximin: 'No lottery that keeps the quotas gives everybody more than that.',
  nash: 'No lottery that keeps the quotas has a larger product of all chances.',
  goldilocks:
    'No lottery that keeps the quotas has the smallest and the largest chance in better balance.',
};

function showOutcome(outcome: Outcome, took: number): void {
  const { people: all, seats: size, least, most, equal, shutOut, panels } = outcome;
  say('outcome-title', `The smallest chance is ${percent(least)}`);
  const upper =
    most - least < 1e-9 ? 'Everybody has the same.' : `The largest is ${percent(most)}.`;
  const out = shutOut > 0 ? ` The quotas shut ${people(shutOut)} out of every panel.` : '';
  say(
    'story',
    `${AIM[outcome.method]} ${seats(size)} for ${people(all)}: without quotas everybody would have ${percent(equal)}. ${upper}${out} The lottery mixes ${number(panels)} different panels; finding it took ${seconds(took)}.`,
  );
  say('drawn', drawnWords(outcome));
  part('drawn').className = outcome.ball === null ? '' : 'won';
  part('leanings').replaceChildren(
    leaning('Helped by the quotas', outcome.helped, 'Nobody: chances are even.'),
    leaning('Hurt by the quotas', outcome.hurt, 'Nobody: chances are even.'),
  );
  part('notes').replaceChildren(...outcome.notes.map((note) => element('li', note)));
  // A frame that is not shown yet is not painted later either.
  showOnly('outcome');
  showFiles(outcome.files, ABOUT);
  const report = part('report');
  if (report instanceof HTMLIFrameElement) report.srcdoc = outcome.files.get('report.html') ?? '';
  part('outcome-title').focus();
}

function drawnWords({ ball, balls, seats: size }: Outcome): string {
  const digits = String(balls - 1).length;
  const name = (one: number) => String(one).padStart(digits, '0');
  return ball === null
    ? `Nobody is drawn yet: there are ${number(balls)} balls, ${name(0)} to ${name(balls - 1)}. To draw one, name a public source of chance, then put its seed in above and select again.`
    : `Ball ${name(ball)} of ${number(balls)} was drawn. The ${people(size)} on it are in panel.csv.`;
}

function leaning(title: string, rows: readonly Leaning[], none: string): HTMLElement {
  const box = element('div');
  box.append(element('h3', title));
  if (rows.length === 0) box.append(element('p', none, 'soft'));
  const list = element('dl');
  for (const { name, chance, factor } of rows) {
    const times = `${factor > 1 ? '▲' : '▼'} ${factor.toFixed(2)} times`;
    const figure = element('dd', `${percent(chance)} `);
    figure.append(element('span', times, factor > 1 ? 'up' : 'down'));
    list.append(element('dt', name), figure);
  }
  if (rows.length > 0) box.append(list);
  return box;
}

const ABOUT: About = {
  'lottery.json': [
    'application/json',
    'chances, panels, balls and proof. Keep it: it says who gave the same answers as whom.',
  ],
  'report.html': ['text/html', 'the whole account as one page.'],
  'panel.csv': ['text/csv', 'the rows of those who were drawn.'],
  'alternates.csv': [
    'text/csv',
    'the rows of the alternates, in the order in which they are asked.',
  ],
  'alternates.json': [
    'application/json',
    'everybody’s chance to be an alternate, and what they are good for.',
  ],
  'remaining.csv': ['text/csv', 'the rows of all others.'],
};
