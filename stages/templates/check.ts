import type { BallotRules } from '../shared/ballot.ts';
import type { CommonRefusal } from '../shared/refusal.ts';
import { rangeProblem } from '../shared/refusal.ts';
import { type Language, missingLanguages } from '../shared/text.ts';
import type { Template } from './template.ts';

export type TemplateRefusal =
  | CommonRefusal
  | { readonly code: 'feature-twice'; readonly feature: string }
  | { readonly code: 'value-twice'; readonly feature: string; readonly value: string };

/** Checks an edited template; the first thing wrong, or null. */
export function templateProblem(
  template: Template,
  languages: readonly Language[],
): TemplateRefusal | null {
  return (
    rangeProblem('seats.residents', template.seats.residents, 1, 10_000) ??
    rangeProblem('seats.guests', template.seats.guests, 0, 10_000) ??
    rangeProblem('registrationsPerHousehold', template.registrationsPerHousehold, 1, 20) ??
    featureProblem(template, languages) ??
    roundProblem(template, languages) ??
    ballotProblem('themeBallot', template.themeBallot) ??
    ballotProblem('proposalBallot', template.proposalBallot)
  );
}

function featureProblem(
  template: Template,
  languages: readonly Language[],
): TemplateRefusal | null {
  const seen = new Set<string>();
  for (const { feature, label, values } of template.features) {
    if (seen.has(feature)) return { code: 'feature-twice', feature };
    seen.add(feature);
    const missing = missingLanguages(label, languages);
    if (missing.length > 0)
      return { code: 'languages-missing', field: feature, languages: missing };
    const names = new Set<string>();
    for (const { value } of values) {
      if (names.has(value)) return { code: 'value-twice', feature, value };
      names.add(value);
    }
  }
  return null;
}

function roundProblem(template: Template, languages: readonly Language[]): TemplateRefusal | null {
  for (const round of template.rounds) {
    const missing = missingLanguages(round.name, languages);
    if (missing.length > 0)
      return { code: 'languages-missing', field: 'rounds', languages: missing };
    const problem =
      rangeProblem('rounds.minutes', round.minutes, 1, 600) ??
      rangeProblem('rounds.seats.min', round.seats.min, 2, round.seats.max) ??
      rangeProblem('rounds.seats.max', round.seats.max, round.seats.min, 50);
    if (problem) return problem;
  }
  return null;
}

/** Checks the rules of a ballot; the first thing wrong, or null. */
export function ballotProblem(field: string, rules: BallotRules): CommonRefusal | null {
  return (
    rangeProblem(`${field}.winners`, rules.winners, 1, 100) ??
    rangeProblem(`${field}.picks`, rules.picks, 1, 100) ??
    rangeProblem(`${field}.perOption`, rules.perOption, 1, rules.picks)
  );
}
