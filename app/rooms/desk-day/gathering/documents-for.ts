import {
  type AssemblyState,
  expected,
  type Round,
  type Template,
  wordsIn,
} from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { readRules } from '../../../server/acts/5-gathering/rules/keep-rules.ts';
import { tableCodes } from '../../../server/acts/5-gathering/table-codes.ts';
import { badgesOf } from '../../../server/acts/badge.ts';
import type { PrintDocument, PrintLanguage } from '../../../server/adapters/print/documents.ts';
import { type Context, commissioned, loadDay } from '../load-day.ts';
import { type HallPerson, hallPeople } from './hall-people.ts';
import { hostSheetsFor } from './host-sheets-for.ts';
import { themesOf } from './themes-of.ts';
import { lookOf } from './token-look.ts';

/** What every list of the day is made from. */
export interface Printing {
  readonly context: Context;
  readonly assembly: string;
  readonly state: AssemblyState;
  readonly template: Template;
  /** Rounds that have a seating plan, in order. */
  readonly seated: readonly Round[];
  readonly common: { readonly language: PrintLanguage; readonly event: string };
}

type Makes = (printing: Printing) => Promise<PrintDocument | null>;

/** The lists by the name they have in addresses. */
const LISTS: ReadonlyMap<string, Makes> = new Map<string, Makes>([
  ['wall-list', wallList],
  ['name-cards', async (printing) => await nameCards(printing)],
  ['changed-cards', changedCards],
  ['table-cards', tableCards],
  ['host-sheets', hostSheets],
  ['table-sheets', tableSheets],
]);

/** The document to print, or null when there is no such list or nothing to print yet. */
export async function documentFor(context: Context, list: string): Promise<PrintDocument | null> {
  const { desk, day } = await loadDay(context);
  const assembly = commissioned(desk.state);
  const makes = LISTS.get(list);
  if (assembly === null || makes === undefined) return null;
  const [language = 'en'] = assembly.languages;
  const { gathering } = desk.state;
  return await makes({
    context,
    assembly: day.id,
    state: desk.state,
    template: assembly.template,
    seated: gathering.rounds.filter(({ round }) => gathering.seating[round]),
    common: { language, event: assembly.name },
  });
}

async function wallList(printing: Printing): Promise<PrintDocument> {
  const { seated, common } = printing;
  const rounds = seated.map(({ name }) => wordsIn(name, common.language));
  const people = (await peopleOf(printing))
    .filter(({ tables }) => tables.some((table) => table !== null))
    .map(({ name, role, tables }) => ({ name, role, tables }));
  return { kind: 'wall-list', ...common, paper: 'a3', rounds, people };
}

/** One for everybody who is expected and for the whole team. */
async function nameCards(
  printing: Printing,
  only: ReadonlySet<string> | null = null,
): Promise<PrintDocument | null> {
  const { context, assembly, state, template, seated, common } = printing;
  const { services, url } = visitOf(context);
  const { slug } = assemblyOf(context);
  const wanted = new Set<string>(expected(state.gathering));
  const people = (await peopleOf(printing)).filter(({ id, role }) =>
    only === null ? role !== null || wanted.has(id) : only.has(id),
  );
  const badges = await badgesOf(services.store, assembly, [...wanted]);
  const cards = people.map((person) => ({
    name: person.name,
    ...lookOf(person, template, common.language),
    url:
      person.role === null
        ? `${url.origin}/badge/${slug}?badge=${badges.get(person.id) ?? ''}`
        : null,
    tables: person.tables.flatMap((table, place) => {
      const round = seated[place];
      return table === null || !round
        ? []
        : [{ round: wordsIn(round.name, common.language), table }];
    }),
  }));
  return cards.length === 0 ? null : { kind: 'name-cards', ...common, people: cards };
}

/** Cards again for those whose table is not the one on theirs. */
async function changedCards(printing: Printing): Promise<PrintDocument | null> {
  const { context, assembly, state } = printing;
  const { rounds, run } = state.gathering;
  const coming = rounds.filter(({ round }) => !run[round]);
  const rows = await visitOf(context)
    .services.store.db.selectFrom('seats')
    .select('person_id')
    .where('assembly_id', '=', assembly)
    .where('plan_id', 'in', ['', ...coming.map(({ round }) => round)])
    .where('printed_table', 'is not', null)
    .execute();
  return await nameCards(printing, new Set(rows.map(({ person_id }) => person_id)));
}

async function tableCards(printing: Printing): Promise<PrintDocument | null> {
  const { seated, common } = printing;
  const pages = await pagesOfTables(printing);
  const themes = await themesOf(printing);
  const cards = pages.map((page, place) => ({
    number: place + 1,
    note: null,
    themes: seated.flatMap(({ round, name }) => {
      const theme = themes(round, place + 1);
      return theme === null ? [] : [{ round: wordsIn(name, common.language), theme }];
    }),
    page,
  }));
  return cards.length === 0 ? null : { kind: 'table-cards', ...common, cards };
}

async function hostSheets(printing: Printing): Promise<PrintDocument | null> {
  const { seated, template, common } = printing;
  return hostSheetsFor({
    ...{ seated, template, common },
    people: await peopleOf(printing),
    pages: await pagesOfTables(printing),
    themes: await themesOf(printing),
    rules: await readRules(visitOf(printing.context).services.store.db, printing.assembly),
  });
}

function tableSheets({ state, seated, common }: Printing): Promise<PrintDocument | null> {
  const sheets = seated.flatMap(({ round, name, prompt }) =>
    Array.from({ length: state.gathering.seating[round]?.tables ?? 0 }, (_, place) => ({
      number: place + 1,
      round: wordsIn(name, common.language),
      prompt: wordsIn(prompt, common.language),
      url: null,
    })),
  );
  return Promise.resolve(sheets.length === 0 ? null : { kind: 'table-sheets', ...common, sheets });
}

async function peopleOf({
  context,
  assembly,
  seated,
  common,
}: Printing): Promise<readonly HallPerson[]> {
  return await hallPeople(visitOf(context).services.store, assembly, seated, common.language);
}

/** Where each table's page opens, from table 1. */
async function pagesOfTables({ context, assembly, state, seated }: Printing) {
  const { services, url } = visitOf(context);
  const most = Math.max(
    0,
    ...seated.map(({ round }) => state.gathering.seating[round]?.tables ?? 0),
  );
  const codes = await tableCodes(services.store, assembly, most, services.now());
  return codes.map((key) => ({ url: `${url.origin}/t/${key}`, key }));
}
