import assert from 'node:assert/strict';
import test from 'node:test';
import {
  afternoon,
  box,
  dots,
  dotsPaper,
  id,
  noteA,
  noteB,
  noteC,
  papersFor,
  plant,
  text,
  themeRules,
  trams,
  trees,
  vote,
} from '../testing/samples.ts';
import { given, outcomeOf, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { DeliberationCommand } from './commands.ts';
import type { DeliberationRefusal } from './refusals.ts';
import { chosenThemes } from './state.ts';
import { viewDeliberation } from './view.ts';

const note = told('deliberation.take-note');
const correct = told('deliberation.correct-note');
const name = told('deliberation.name-theme');
const groupNotes = changed('deliberation.group-notes', { theme: trees, notes: [noteA] });
const ungroup = told('deliberation.ungroup-note');
const merge = told('deliberation.merge-themes');
const publish = told('deliberation.publish-dots');
const open = told('deliberation.open-dots');
const close = told('deliberation.close-dots');
const choose = told('deliberation.choose-themes');
const preferences = told('deliberation.collect-preferences');
const write = told('deliberation.write-proposal');
const handIn = told('deliberation.hand-in-proposal');
const talking = () => given(until('deliberation.take-note'));
const noted = () => given(after('deliberation.take-note'));
const grouped = () => given(until('deliberation.publish-dots'));
const counted = () => given(until('deliberation.choose-themes'));
const chosen = () => given(after('deliberation.choose-themes'));
const writing = () => given(until('deliberation.write-proposal'));
const trunks = id('theme', 'trunks');

records<DeliberationCommand['type']>({
  'deliberation.take-note': () =>
    talking().when(note).then({ type: 'deliberation.note-taken', data: note.data }),
  'deliberation.correct-note': () =>
    noted().when(correct).then({ type: 'deliberation.note-corrected', data: correct.data }),
  'deliberation.name-theme': () =>
    noted().when(name).then({ type: 'deliberation.theme-named', data: name.data }),
  'deliberation.group-notes': () =>
    noted()
      .and(name)
      .when(changed('deliberation.group-notes', { theme: trees, notes: [noteA, noteA] }))
      .then({
        type: 'deliberation.notes-grouped',
        data: { theme: trees, notes: [noteA], reason: 'Alike' },
      }),
  'deliberation.ungroup-note': () =>
    given(until('deliberation.ungroup-note'))
      .when(ungroup)
      .then({
        type: 'deliberation.note-ungrouped',
        data: { theme: trams, ...ungroup.data },
      }),
  'deliberation.merge-themes': () =>
    given(until('deliberation.merge-themes'))
      .when(merge)
      .then({ type: 'deliberation.themes-merged', data: merge.data }),
  'deliberation.publish-dots': () =>
    grouped().when(publish).then({ type: 'deliberation.dots-published', data: publish.data }),
  'deliberation.open-dots': () =>
    grouped().and(publish).when(open).then({ type: 'deliberation.dots-opened', data: open.data }),
  'deliberation.close-dots': () =>
    grouped()
      .and(publish, open)
      .when(close)
      .then({ type: 'deliberation.dots-closed', data: close.data }),
  'deliberation.choose-themes': () =>
    counted()
      .when(choose)
      .then({
        type: 'deliberation.themes-chosen',
        data: {
          result: {
            ballot: dots,
            totals: [
              { option: trees, votes: 2 },
              { option: trams, votes: 1 },
            ],
            valid: 2,
            invalid: 0,
            winners: [trees],
            tied: [],
            lots: [],
          },
        },
      }),
  'deliberation.collect-preferences': () =>
    chosen()
      .when(preferences)
      .then({ type: 'deliberation.preferences-collected', data: preferences.data }),
  'deliberation.write-proposal': () => {
    const { basedOn, ...data } = write.data;
    writing()
      .when(write)
      .then({ type: 'deliberation.proposal-written', data: { ...data, version: basedOn + 1 } });
  },
  'deliberation.hand-in-proposal': () =>
    writing()
      .and(write)
      .when(handIn)
      .then({ type: 'deliberation.proposal-handed-in', data: { proposal: plant } }),
});

const paper = (change: Partial<typeof dotsPaper>) =>
  grouped().when(changed('deliberation.publish-dots', { paper: { ...dotsPaper, ...change } }));
const approval = { ...themeRules, tieRule: 'public-lot' } as const;
const byLot = () =>
  grouped().and(
    changed('deliberation.publish-dots', { paper: { ...dotsPaper, rules: approval } }),
    open,
    close,
  );
const tied = papersFor([trees], [trams]);

refuses<DeliberationRefusal['code']>({
  'words-too-long': () =>
    noted().when(changed('deliberation.name-theme', { reason: 'x'.repeat(5_001) })),
  'words-missing': () => noted().when(changed('deliberation.name-theme', { reason: '' })),
  'number-out-of-range': () => paper({ rules: { ...themeRules, winners: 0 } }),
  'rule-faulty': () => paper({ rules: { ...themeRules, rule: { rule: 'approval', picks: 0 } } }),
  'tie-rule-needs-totals': () =>
    paper({
      rules: { ...themeRules, rule: { rule: 'stv-scottish' }, tieRule: 'all-tied-go-on' },
    }),
  'round-not-begun': () => talking().when(changed('deliberation.take-note', { round: afternoon })),
  'table-unknown': () => talking().when(changed('deliberation.take-note', { table: 3 })),
  'note-exists': () => noted().when(note),
  'note-unknown': () =>
    noted().when(changed('deliberation.correct-note', { note: id('note', 'x') })),
  'note-not-grouped': () => noted().when(ungroup),
  'theme-exists': () => noted().and(name).when(name),
  'theme-unknown': () => noted().when(groupNotes),
  'theme-merged': () => grouped().when(changed('deliberation.group-notes', { theme: trunks })),
  'theme-into-itself': () => grouped().when(changed('deliberation.merge-themes', { into: trunks })),
  'dots-already-published': () => grouped().and(publish, open).when(name),
  'ballot-unknown': () => grouped().when(open),
  'ballot-not-open': () => grouped().and(publish).when(close),
  'ballot-already-opened': () => grouped().and(publish, open).when(open),
  'ballot-not-closed': () => grouped().and(publish, open).when(choose),
  'too-few-options': () => paper({ options: [trees] }),
  'option-unknown': () => paper({ options: [trees, trunks] }),
  'option-twice': () => paper({ options: [trees, trees] }),
  'papers-differ': () => counted().when(changed('deliberation.choose-themes', { papers: [] })),
  'count-refused': () => {
    const [first] = tied;
    assert.ok(first);
    return counted().when(changed('deliberation.choose-themes', { papers: [first, first] }));
  },
  'tie-needs-lots': () => byLot().when(changed('deliberation.choose-themes', { papers: tied })),
  'themes-not-chosen': () => counted().when(preferences),
  'theme-not-chosen': () =>
    writing().when(changed('deliberation.write-proposal', { theme: trams })),
  'proposal-unknown': () => writing().when(handIn),
  'proposal-handed-in': () => writing().and(write, handIn).when(write),
  'proposal-changed-meanwhile': () => writing().and(write).when(write),
});

test('grouping what is grouped and handing in twice is once', () => {
  noted().and(name, groupNotes).when(groupNotes).thenNothing();
  writing().and(write, handIn).when(handIn).thenNothing();
});

test('a note taken late, after its round has closed, is still welcome', () => {
  const late = changed('deliberation.take-note', { note: id('note', 'late') });
  const { decision } = outcomeOf(after('gathering.close-round'), late);
  assert.ok(decision.ok);
});

test('every theme leads back to its notes, through merges, with author and reason', () => {
  const { deliberation } = after('deliberation.merge-themes');
  assert.equal(deliberation.notes.get(noteA)?.theme, trees);
  assert.equal(deliberation.notes.get(noteC)?.theme, null);
  const merged = deliberation.trail.at(-1);
  assert.deepEqual(
    [merged?.act, merged?.notes, merged?.by, merged?.reason],
    ['merged', [noteA], 'acc_organiser', 'Trunks are trees'],
  );
});

test('dots do not open on a theme that was merged away after they were published', () => {
  const away = changed('deliberation.merge-themes', { from: trams, into: trees });
  grouped().and(publish, away).when(open).thenRefused('option-unknown');
});

test('dots can be published anew until they open', () => {
  const data = { paper: { ...dotsPaper, options: [trams, trees] } };
  grouped()
    .and(publish)
    .when({ ...publish, data })
    .then({ type: 'deliberation.dots-published', data });
  grouped().and(publish, open).when(publish).thenRefused('ballot-already-opened');
});

test('a box whose figures cannot be is not closed', () => {
  const voting = grouped().and(publish, open);
  const wrong = { ...box(dots, 2), blank: 3 };
  voting
    .when(changed('deliberation.close-dots', { box: wrong }))
    .thenRefused('number-out-of-range');
  voting
    .when(changed('deliberation.close-dots', { box: box(vote, 2) }))
    .thenRefused('ballot-unknown');
});

test('a tie is settled as was published: all go on, whatever lots are sent along', () => {
  const asking = changed('deliberation.choose-themes', { papers: tied, lots: [trams, trees] });
  const { events } = outcomeOf(until('deliberation.choose-themes'), asking);
  const [event] = events;
  assert.ok(event?.type === 'deliberation.themes-chosen');
  const { winners, tied: between, lots } = event.data.result;
  assert.deepEqual([winners, between, lots], [[trees, trams], [trees, trams], []]);
});

test('first choices are among the chosen themes and not more than people', () => {
  const some = (people: number, theme = trees) =>
    changed('deliberation.collect-preferences', { firstChoices: [{ theme, people }] });
  chosen().when(some(1, trams)).thenRefused('theme-not-chosen');
  chosen().when(some(3)).thenRefused('number-out-of-range');
});

test('versions of a proposal stay readable', () => {
  const { deliberation } = after('deliberation.write-proposal');
  const versions = deliberation.proposals.get(plant)?.versions.map((one) => one.text);
  assert.deepEqual(versions, [text('version0'), text('version1')]);
});

test('the public sees everything but who said it', () => {
  const state = after('deliberation.hand-in-proposal');
  const view = viewDeliberation(state.deliberation);
  const { notes, ungrouped, proposals, handedIn } = view;
  assert.deepEqual([notes, ungrouped, proposals, handedIn], [3, 1, 2, 2]);
  assert.deepEqual(
    view.themes.map(({ notes: held }) => held),
    [[noteB], [noteA]],
  );
  assert.ok(!JSON.stringify(view).includes('per_'));
  assert.deepEqual(chosenThemes(state.deliberation), [trees]);
  assert.deepEqual(chosenThemes(until('deliberation.choose-themes').deliberation), []);
});
