import { type ActionId, type GroupId, type PersonId, PROGRESS, present } from '@commonlot/stages';
import { signUp } from '../../acts/9-follow-up/sign-up.ts';
import { newIdOf } from '../../acts/chance.ts';
import { attachText } from '../../acts/documents.ts';
import { perform } from '../../acts/perform.ts';
import { emailOf } from '../answers.ts';
import { dayFrom } from '../calendar.ts';
import { chanceOf } from '../chance.ts';
import { act, as, at, dice, doing, instantAfter, type Life, stateOf, taken } from '../life.ts';
import { proposalOptions } from '../proposals.ts';
import { helpersOf } from '../town/helpers.ts';
import { residentOf } from '../town/look-up.ts';
import { writesIn } from '../town/notes.ts';
import { residentsBehind } from '../who.ts';

/** Working groups form, people offer help, meet, agree on actions and report; others sign up. */
export async function followUp(life: Life): Promise<void> {
  const state = await stateOf(life);
  const organiser = as(life, 'organiser');
  for (const [number, { recommendation }] of state.response.recommendations.entries()) {
    if (state.followUp.groups.some((group) => group.recommendation === recommendation)) continue;
    const group = newIdOf(chanceOf(life.seed, `group/${recommendation}`), 'group');
    const when = at(life, 'groups', number);
    const data = { group, recommendation };
    await act(life, organiser, `group/${recommendation}`, when, {
      type: 'follow-up.form-group',
      data,
    });
  }
  await help(life);
  await life.breathe(0.4);
  await work(life);
  await keepInformed(life);
}

async function help(life: Life): Promise<void> {
  const state = await stateOf(life);
  const behind = await residentsBehind(life);
  const personOf = new Map<number, PersonId>();
  for (const person of present(state.gathering)) {
    const row = behind.get(person);
    if (row !== undefined) personOf.set(row, person);
  }
  const about = proposalOptions(life, state);
  const { groups } = state.followUp;
  const options = groups.map(({ recommendation }) => about.get(recommendation) ?? { themes: [] });
  const rows = [...personOf.keys()].sort((a, b) => a - b);
  const offers = helpersOf(life.town, rows, options, life.profile, life.seed);
  for (const [number, { person: row, proposal, contactConsent }] of offers.entries()) {
    const person = personOf.get(row);
    const group = groups[proposal];
    if (!person || !group || group.helpers.has(person)) continue;
    const data = { person, group: group.group, contactConsent };
    const when = at(life, 'help', number * 20);
    const by = { role: 'resident', id: person } as const;
    await act(life, by, `help/${person}`, when, { type: 'follow-up.offer-help', data });
    if (number % 20 === 0) await life.breathe((0.4 * number) / offers.length);
  }
}

/** Every group meets and agrees on something to do; most of it gets done, one thing is stopped. */
async function work(life: Life): Promise<void> {
  const { groups } = (await stateOf(life)).followUp;
  const organiser = as(life, 'organiser');
  for (const [number, { group, meetings }] of groups.entries()) {
    if (meetings.length > 0) continue;
    const when = at(life, 'meetings', number);
    const data = { group, at: instantAfter(when, 9 * 1_440 + 60 * number), place: 'Town hall' };
    await act(life, organiser, `meet/${group}`, when, { type: 'follow-up.call-meeting', data });
  }
  const agreed = new Map<GroupId, ActionId>();
  for (const [number, { group }] of groups.entries())
    agreed.set(group, await agree(life, group, number));
  for (const [number, { group, reports }] of groups.entries()) {
    if (reports.length > 0) continue;
    const luck = dice(life, `progress/${group}`).below(8);
    const progress = PROGRESS[number === 8 ? 3 : luck === 0 ? 0 : luck < 5 ? 1 : 2];
    await reportProgress(life, group, agreed.get(group) ?? null, progress, number);
  }
}

async function agree(life: Life, group: GroupId, number: number): Promise<ActionId> {
  const key = `action/${group}`;
  const when = at(life, 'actions', number);
  const acting = doing(life, as(life, 'organiser'), key, when);
  const text = attachText(acting.chance, 'en', 'Talk to the people it touches and write a plan');
  const action = newIdOf(acting.chance, 'action');
  const known = (await stateOf(life)).followUp.groups.find((one) => one.group === group);
  if (known?.actions.some((one) => one.action === action)) return action;
  const due = dayFrom(Date.parse(when) + 60 * 86_400_000);
  const data = { action, group, text: text.ref, due };
  const asking = { type: 'follow-up.agree-action', data } as const;
  taken(key, await perform(acting, asking, { documents: [text.document] }));
  return action;
}

const REPORTS = {
  planned: 'We have a date for our first walk through the area.',
  'under-way': 'We met twice and spoke with forty people. A first plan is written.',
  done: 'The plan is done and the council has it.',
  stopped: 'The council is doing this itself now, so we stopped.',
} as const;

async function reportProgress(
  life: Life,
  group: GroupId,
  action: ActionId | null,
  progress: keyof typeof REPORTS,
  number: number,
): Promise<void> {
  const key = `report/${group}`;
  const acting = doing(life, as(life, 'organiser'), key, at(life, 'progress', number * 60));
  const text = attachText(acting.chance, 'en', REPORTS[progress]);
  const data = { group, action, progress, text: text.ref };
  const asking = { type: 'follow-up.report-progress', data } as const;
  taken(key, await perform(acting, asking, { documents: [text.document] }));
}

/** Sixty people who were not drawn want to hear how it goes on. */
async function keepInformed(life: Life): Promise<void> {
  const { store, assembly, town, seed } = life;
  const chance = dice(life, 'keep-informed');
  for (let number = 0; number < 60; number += 1) {
    const person = chance.below(town.people.count);
    const { name } = residentOf(town, person);
    const own = chanceOf(seed, `keep-informed/${number}`);
    const input = { name, email: emailOf(name, person), language: writesIn(town, person) };
    const wish = { ...input, kind: 'keep-informed', consent: '1', note: '' } as const;
    taken('sign-up', await signUp(store, assembly, own, at(life, 'signUps', number), wish));
  }
}
