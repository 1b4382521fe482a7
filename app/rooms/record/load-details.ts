import {
  viewFollowUp,
  viewGathering,
  viewInvitation,
  viewRegistration,
  viewResponse,
  viewSelection,
} from '@commonlot/stages';
import type { AtRecord } from './at-record.ts';
import { optionTitles } from './load-ballots.ts';
import { questionVersions } from './question-versions.ts';
import { readTexts } from './text-of.ts';

/** What the nine sections say beyond figures and moments, in the page's language. */
export async function loadDetails(here: AtRecord) {
  const { state, today, store, id, local } = here;
  const { commission } = state;
  const open = commission.status === 'not-opened' ? null : commission;
  const pledge = commission.status === 'pledged' ? commission.pledge : null;
  const titles = await optionTitles(here);
  const titleOf = (key: string) => titles.get(key) ?? { title: key, lang: '' };
  const { waves } = viewInvitation(state.invitation);
  const { size, quotas, source, lottery, ball, seedPlan } = viewSelection(state.selection);
  const featureWords = (feature: string, value: string) => {
    const known = open?.template.features.find((one) => one.feature === feature);
    const words = known?.values.find((one) => one.value === value);
    return {
      label: known ? local(known.label) : feature,
      value: words ? local(words.label) : value,
    };
  };
  const gathering = viewGathering(state.gathering);
  const { groups } = viewFollowUp(state.followUp, today);
  const reports = groups.flatMap((group) => group.reports.map(({ text }) => text));
  const words = await readTexts(store, id, reports);
  return {
    commission: {
      remit: open?.remit ? local(open.remit) : '',
      level: pledge?.level ?? null,
      form: pledge ? local(pledge.form) : '',
      versions: await questionVersions(here),
    },
    invitation: waves.flatMap(({ wave, shares }) =>
      shares.map((share) => ({ key: `${wave}/${share.stratum}`, wave, ...share })),
    ),
    registration: viewRegistration(state.registration).byChannel,
    selection: {
      size,
      source,
      seedPlan,
      ball,
      summary: lottery?.summary ?? null,
      document: lottery?.document.document ?? null,
      quotas: quotas.map(({ feature, value, min, max }) => ({
        key: `${feature}/${value}`,
        min,
        max,
        ...featureWords(feature, value),
      })),
    },
    gathering: {
      guests: gathering.guests.map(({ group, guests, parties }) => {
        const known = open?.template.guestGroups.find((one) => one.group === group);
        return {
          group: known ? local(known.label) : group,
          guests,
          parties: Object.entries(parties),
        };
      }),
      rounds: gathering.rounds.map(({ round, name, prompt, minutes }) => {
        const seating = gathering.seating[round];
        return {
          round,
          name: local(name),
          prompt: local(prompt),
          minutes,
          seating: seating
            ? { tables: seating.tables, people: seating.people, quality: seating.quality }
            : null,
        };
      }),
    },
    response: viewResponse(state.response, today).recommendations.map(
      ({ proposal, answer, answers, overdue }) => ({
        proposal,
        ...titleOf(proposal),
        answer,
        overdue,
        before: answers.slice(0, -1).map((one) => ({ verdict: one.answer.verdict, at: one.at })),
      }),
    ),
    followUp: groups.map(({ group, proposal, helpers, meetings, actions, reports: told }) => ({
      group,
      ...titleOf(proposal),
      helpers,
      meetings: meetings.length,
      overdue: actions.filter((action) => action.overdue).length,
      actions: actions.length,
      reports: told.map(({ at, progress, text }) => ({ at, progress, words: words(text) })),
    })),
  };
}

export type Details = Awaited<ReturnType<typeof loadDetails>>;
