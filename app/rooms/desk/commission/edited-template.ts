import type { BallotRule, BallotRules, Language, Template } from '@commonlot/stages';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { localTextOf } from '../shared/fields.ts';
import type { Context } from '../shared/here.ts';

/** The template as the form changes it; what the form does not show stays as it is. */
export function editedTemplate(
  context: Context,
  template: Template,
  languages: readonly Language[],
): Template {
  const text = (name: string) => localTextOf(context, name, languages);
  return {
    ...template,
    seats: { residents: numberOf(context, 'residents'), guests: numberOf(context, 'guests') },
    registrationsPerHousehold: numberOf(context, 'perHousehold'),
    rounds: template.rounds.map((round, place) => ({
      ...round,
      name: text(`round.${place}.name`),
      prompt: text(`round.${place}.prompt`),
      minutes: numberOf(context, `round.${place}.minutes`),
      seats: {
        min: numberOf(context, `round.${place}.min`),
        max: numberOf(context, `round.${place}.max`),
      },
    })),
    themeBallot: editedBallot(context, 'themeBallot', template.themeBallot),
    proposalBallot: editedBallot(context, 'proposalBallot', template.proposalBallot),
    features: template.features.map((feature, place) => ({
      ...feature,
      label: text(`feature.${place}`),
      values: feature.values.map((value, at) => ({
        ...value,
        label: text(`feature.${place}.${at}`),
      })),
    })),
  };
}

function editedBallot(context: Context, name: string, rules: BallotRules): BallotRules {
  return {
    ...rules,
    rule: withPicks(rules.rule, numberOf(context, `${name}.picks`)),
    winners: numberOf(context, `${name}.winners`),
    electorate: fieldOf(context, `${name}.electorate`) === 'residents' ? 'residents' : 'everyone',
    tieRule: fieldOf(context, `${name}.tieRule`) === 'public-lot' ? 'public-lot' : 'all-tied-go-on',
  };
}

/** Templates choose by dots or by approval; how many marks a person has is theirs to say. */
function withPicks(rule: BallotRule, picks: number): BallotRule {
  if (rule.rule === 'dots') return { ...rule, dots: picks };
  return rule.rule === 'approval' ? { ...rule, picks } : rule;
}
