import { type RulesRefusal, rulesProblem } from '../shared/ballot-box.ts';
import {
  type CommonRefusal,
  type LanguagesRefusal,
  languagesProblem,
  rangeProblem,
} from '../shared/refusal.ts';
import type { Language } from '../shared/text.ts';
import type { Template } from './template.ts';

export type TemplateRefusal =
  | CommonRefusal
  | RulesRefusal
  | LanguagesRefusal
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
    guestProblem(template, languages) ??
    roundProblem(template, languages) ??
    rulesProblem('themeBallot', template.themeBallot) ??
    rulesProblem('proposalBallot', template.proposalBallot)
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
    const missing = languagesProblem(feature, label, languages);
    if (missing) return missing;
    const names = new Set<string>();
    for (const { value, label: words } of values) {
      if (names.has(value)) return { code: 'value-twice', feature, value };
      names.add(value);
      const wordless = languagesProblem(`${feature}: ${value}`, words, languages);
      if (wordless) return wordless;
    }
  }
  return null;
}

function guestProblem(template: Template, languages: readonly Language[]): TemplateRefusal | null {
  const seen = new Set<string>();
  for (const { group, label, perTable } of template.guestGroups) {
    if (seen.has(group)) return { code: 'value-twice', feature: 'guestGroups', value: group };
    seen.add(group);
    const problem =
      languagesProblem(group, label, languages) ??
      rangeProblem('guestGroups.perTable', perTable, 1, 50);
    if (problem) return problem;
  }
  return null;
}

function roundProblem(template: Template, languages: readonly Language[]): TemplateRefusal | null {
  for (const round of template.rounds) {
    const problem =
      languagesProblem('rounds.name', round.name, languages) ??
      languagesProblem('rounds.prompt', round.prompt, languages) ??
      roundSizeProblem(round);
    if (problem) return problem;
  }
  return null;
}

/** Checks length and table size of a round; the first thing wrong, or null. */
export function roundSizeProblem({
  minutes,
  seats,
}: Template['rounds'][number]): CommonRefusal | null {
  return (
    rangeProblem('minutes', minutes, 1, 600) ??
    rangeProblem('seats.min', seats.min, 2, seats.max) ??
    rangeProblem('seats.max', seats.max, seats.min, 50)
  );
}
