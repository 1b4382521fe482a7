import {
  readId,
  viewFollowUp,
  viewInvitation,
  viewRegistration,
  viewResponse,
} from '@commonlot/stages';
import { answersToQuestions } from '../shared/recommendation-words.ts';
import type { AtRecord } from './at-record.ts';
import { gatheringDetails, selectionDetails } from './hall-details.ts';
import { optionTitles } from './load-ballots.ts';
import { questionVersions } from './question-versions.ts';
import { readTexts } from './text-of.ts';

type TitleOf = (key: string) => { readonly title: string; readonly lang: string };

/** What the nine sections say beyond figures and moments, in the page's language. */
export async function loadDetails(here: AtRecord) {
  const { state } = here;
  const titles = await optionTitles(here);
  const asked = answersToQuestions(state, here.visit.lang);
  const titleOf: TitleOf = (key) => titles.get(key) ?? { title: asked.get(key) ?? key, lang: '' };
  return {
    commission: await commissionDetails(here),
    invitation: viewInvitation(state.invitation).waves.flatMap(({ wave, shares }) =>
      shares.map((share) => ({ key: `${wave}/${share.stratum}`, wave, ...share })),
    ),
    registration: viewRegistration(state.registration).byChannel,
    selection: selectionDetails(here),
    gathering: gatheringDetails(here),
    response: responseDetails(here, titleOf),
    followUp: await followUpDetails(here, titleOf),
  };
}

export type Details = Awaited<ReturnType<typeof loadDetails>>;

async function commissionDetails(here: AtRecord) {
  const { commission } = here.state;
  const remit = commission.status === 'not-opened' ? null : commission.remit;
  const pledge = commission.status === 'pledged' ? commission.pledge : null;
  return {
    remit: remit ? here.local(remit) : '',
    level: pledge?.level ?? null,
    form: pledge ? here.local(pledge.form) : '',
    versions: await questionVersions(here),
  };
}

function responseDetails({ state, today }: AtRecord, titleOf: TitleOf) {
  return viewResponse(state.response, today).recommendations.map(
    ({ recommendation, answer, answers, overdue }) => ({
      recommendation,
      at: readId('proposal', recommendation) ? `proposals#${recommendation}` : 'ballots',
      ...titleOf(recommendation),
      answer,
      overdue,
      before: answers.slice(0, -1).map((one) => ({ verdict: one.answer.verdict, at: one.at })),
    }),
  );
}

async function followUpDetails({ state, today, store, id }: AtRecord, titleOf: TitleOf) {
  const { groups } = viewFollowUp(state.followUp, today);
  const reports = groups.flatMap((group) => group.reports.map(({ text }) => text));
  const words = await readTexts(store, id, reports);
  return groups.map(({ group, recommendation, helpers, meetings, actions, reports: told }) => ({
    group,
    ...titleOf(recommendation),
    helpers,
    meetings: meetings.length,
    overdue: actions.filter((action) => action.overdue).length,
    actions: actions.length,
    reports: told.map(({ at, progress, text }) => ({ at, progress, words: words(text) })),
  }));
}
