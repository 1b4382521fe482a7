import { type Round, type Template, wordsIn } from '@commonlot/stages';
import { NEEDS, type Need } from '../../../server/acts/5-gathering/rules/needs.ts';
import type { SeatingRule } from '../../../server/acts/5-gathering/rules/rule.ts';
import type { HostSheets, PrintLanguage } from '../../../server/adapters/print/documents.ts';
import type { HallPerson } from './hall-people.ts';
import type { ThemeAt } from './themes-of.ts';
import { lookOf } from './token-look.ts';

interface Hall {
  readonly seated: readonly Round[];
  readonly template: Template;
  readonly common: { readonly language: PrintLanguage; readonly event: string };
  readonly people: readonly HallPerson[];
  /** By table from 1. */
  readonly pages: readonly { readonly url: string; readonly key: string }[];
  readonly themes: ThemeAt;
  readonly rules: readonly SeatingRule[];
}

/** A sheet for each table, with the rounds in which somebody sits there; null while nobody does. */
export function hostSheetsFor(hall: Hall): HostSheets | null {
  const sheets = hall.pages
    .map((page, place) => ({
      number: place + 1,
      page,
      rounds: hall.seated.flatMap((_, at) => roundAt(hall, at, place + 1)),
    }))
    .filter(({ rounds }) => rounds.length > 0);
  return sheets.length === 0 ? null : { kind: 'host-sheets', ...hall.common, sheets };
}

function roundAt(
  { seated, template, common: { language }, people, themes, rules }: Hall,
  at: number,
  table: number,
): HostSheets['sheets'][number]['rounds'] {
  const round = seated[at];
  const here = people.filter(({ tables }) => tables[at] === table);
  if (round === undefined || here.length === 0) return [];
  const name = new Intl.DisplayNames([language], { type: 'language' });
  const sheet = {
    name: wordsIn(round.name, language),
    minutes: round.minutes,
    prompt: wordsIn(round.prompt, language),
    theme: themes(round.round, table),
    team: here.flatMap((one) => (one.role === null ? [] : [{ name: one.name, role: one.role }])),
    people: here
      .filter(({ role }) => role === null)
      .map((person) => ({
        ...{ name: person.name, ...lookOf(person, template, language) },
        languages: spokenBy(person, rules)
          .filter((one) => one !== language)
          .map((one) => name.of(one) ?? one),
        needs: NEEDS.filter((need) => rules.some((rule) => isNeed(rule, person.id, need))),
        asked: person.asked,
      })),
  };
  return [sheet];
}

/** The language of the register and those a rule adds, each once. */
function spokenBy({ id, language }: HallPerson, rules: readonly SeatingRule[]): readonly string[] {
  const more = rules.flatMap((rule) =>
    rule.kind === 'speaks' && rule.person === id ? rule.languages : [],
  );
  return [...new Set([...(language === null ? [] : [language]), ...more])];
}

function isNeed(rule: SeatingRule, person: string, need: Need): boolean {
  return rule.kind === 'needs' && rule.person === person && rule.need === need;
}
