import { viewGathering, viewSelection } from '@commonlot/stages';
import { shownAlternates } from '../shared/alternates.ts';
import { shownSeatDraws } from '../shared/seat-draws.ts';
import type { AtRecord } from './at-record.ts';

type Here = Pick<AtRecord, 'state' | 'local'>;

/** The template in force; null before the assembly is open. */
function templateOf({ state: { commission } }: Here) {
  return commission.status === 'not-opened' ? null : commission.template;
}

/** How the panel came about: quotas in words, the lottery's account, the ball. */
export function selectionDetails(here: Here) {
  const { size, quotas, source, lottery, ball, seedPlan } = viewSelection(here.state.selection);
  const features = templateOf(here)?.features ?? [];
  return {
    size,
    source,
    seedPlan,
    ball,
    alternates: shownAlternates(here.state),
    draws: shownSeatDraws(here.state, here.local),
    summary: lottery?.summary ?? null,
    document: lottery?.document.document ?? null,
    quotas: quotas.map(({ feature, value, min, max }) => {
      const known = features.find((one) => one.feature === feature);
      const words = known?.values.find((one) => one.value === value);
      return {
        key: `${feature}/${value}`,
        min,
        max,
        label: known ? here.local(known.label) : feature,
        value: words ? here.local(words.label) : value,
      };
    }),
  };
}

/** Who else was in the hall, and each round with how well it was seated. */
export function gatheringDetails(here: Here) {
  const { guests, rounds, seating } = viewGathering(here.state.gathering);
  const groups = templateOf(here)?.guestGroups ?? [];
  return {
    guests: guests.map(({ group, guests: people, parties }) => {
      const known = groups.find((one) => one.group === group);
      return {
        group: known ? here.local(known.label) : group,
        guests: people,
        parties: Object.entries(parties),
      };
    }),
    rounds: rounds.map(({ round, name, prompt, minutes }) => {
      const plan = seating[round];
      return {
        round,
        name: here.local(name),
        prompt: here.local(prompt),
        minutes,
        seating: plan
          ? {
              ...{ tables: plan.tables, people: plan.people, quality: plan.quality },
              moved: plan.moved,
              goals: plan.aims.goals?.map((goal) => goalWords(here, goal)) ?? null,
              // Counted rules alone: whom they name is nobody's business.
              rules: plan.aims.rules?.reduce((sum, { count }) => sum + count, 0) ?? null,
            }
          : null,
      };
    }),
  };
}

/** A goal of a seating in words; a feature by its own. */
function goalWords(
  here: Here,
  goal: string,
): { readonly key: string; readonly feature: string | null } {
  const name = goal.startsWith('feature/') ? goal.slice('feature/'.length) : null;
  const known = templateOf(here)?.features.find(({ feature }) => feature === name);
  return { key: goal, feature: known ? here.local(known.label) : name };
}
