import { number } from '../../select/report/words.ts';
import { bytesOf, dropOn, give, keepThePage, offer } from '../shared/give-file.ts';
import { field, part, say, showOnly } from '../shared/page-parts.ts';
import { showMark } from '../shared/show-mark.ts';
import {
  forgetProblems,
  showProblems,
  showRefused,
  thingsToPutRight,
} from '../shared/show-refused.ts';
import { ask } from './ask.ts';
import { control, optionsFor } from './controls.ts';
import { editGoals } from './edit-goals.ts';
import { editRounds } from './edit-rounds.ts';
import { EXAMPLE_PLAN, examplePeople } from './examples.ts';
import { goalsOf } from './goals.ts';
import type { Looked } from './message.ts';
import { START } from './plan-fields.ts';
import { formProblems, PlanForm, seedIn } from './plan-form.ts';
import { placed } from './problem-place.ts';
import { startShowing } from './show-outcome.ts';
import { startWorking, work } from './work.ts';

const NOBODY: Pick<Looked, 'people' | 'header' | 'worthBalancing'> = {
  people: 0,
  header: [],
  worthBalancing: [],
};
/** What is known of the chosen people. */
let known = NOBODY;
const rounds = editRounds(() => known.people);
const goals = editGoals(() => known.header.filter((name) => name.trim() !== ''));
const plan = new PlanForm({ rounds, goals });

/** Tells what is in the people's file; without a plan yet, suggests what to balance. */
async function tellPeople(): Promise<void> {
  const file = field('people').files?.[0];
  field('people').removeAttribute('aria-invalid');
  const look = file === undefined ? null : await ask({ kind: 'look', people: await bytesOf(file) });
  if (file !== field('people').files?.[0]) return; // another was chosen meanwhile
  known = look?.kind === 'looked' ? look : NOBODY;
  say('people-read', file === undefined ? '' : peopleWords(known));
  part('columns').replaceChildren(...optionsFor(known.header));
  const suggested = plan.isEmpty() ? known.worthBalancing : [];
  if (suggested.length > 0) goals.set(goalsOf(suggested, null));
  part('suggested').hidden = suggested.length === 0;
  goals.offer();
  rounds.tell();
}

function peopleWords({ people, header }: typeof known): string {
  if (header.length === 0) return 'This file cannot be read as a table: Plan says why.';
  return `${number(people)} people, ${number(header.length)} columns`;
}

/** Everything that is wrong with the form and both files is said at once; else it plans. */
async function submit(): Promise<void> {
  forgetProblems(part('order'));
  showOnly(null);
  const asked = plan.file();
  const file = field('people').files?.[0];
  const people = file === undefined ? null : await bytesOf(file);
  const id = control('id').value.trim();
  const options = { id: id === '' ? null : id, seed: seedIn() };
  const problems = formProblems();
  if (people !== null && problems.length === 0) {
    work({ files: { people, plan: asked }, ...options });
    return;
  }
  const found = await ask({ kind: 'check', people, plan: asked, ...options });
  const sentences = found.kind === 'refused' ? found.sentences : [];
  const names = { people: people?.name ?? '', plan: asked.name };
  const all = [...problems, ...sentences.map((sentence) => placed(sentence, names))];
  showProblems(thingsToPutRight(all.length), all);
}

function startFiles(): void {
  for (const id of ['people', 'plan']) dropOn(id);
  field('people').addEventListener('change', () => void tellPeople());
  field('plan').addEventListener('change', () => {
    field('plan').removeAttribute('aria-invalid');
    part('suggested').hidden = true;
    void plan.choose(field('plan').files?.[0] ?? null);
  });
  offer('people-example', examplePeople());
  offer('plan-example', EXAMPLE_PLAN, 'application/json');
  part('try').addEventListener('click', () => {
    give('plan', new File([EXAMPLE_PLAN], 'plan.json'));
    give('people', new File([examplePeople()], 'people.csv'));
    part('seat').focus();
  });
  part('save').addEventListener('click', () => {
    const { name, bytes } = plan.file();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}

function start(): void {
  showMark();
  plan.fill(START);
  startFiles();
  startShowing();
  startWorking();
  const form = part('order');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit().catch((error: unknown) => {
      // A file that was moved or changed after it was chosen cannot be read any more.
      showRefused('The files cannot be read', [error instanceof Error ? error.message : '']);
    });
  });
  for (const name of ['input', 'change', 'click'])
    form.addEventListener(name, () => plan.tellOfFile());
  keepThePage();
}

start();
