import {
  type AssemblyState,
  expected,
  type Round,
  type Template,
  wordsIn,
} from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { tablesOfRound } from '../../../server/acts/5-gathering/seats.ts';
import { tableCodes } from '../../../server/acts/5-gathering/table-codes.ts';
import { badgesOf } from '../../../server/acts/badge.ts';
import type { PrintDocument, PrintLanguage } from '../../../server/adapters/print/documents.ts';
import { type Context, commissioned, loadDay } from '../load-day.ts';
import { lookOf } from './token-look.ts';

/** What every list of the day is made from. */
interface Printing {
  readonly context: Context;
  readonly assembly: string;
  readonly gathering: AssemblyState['gathering'];
  readonly template: Template;
  /** Rounds that have a seating plan, in order. */
  readonly seated: readonly Round[];
  readonly common: { readonly language: PrintLanguage; readonly event: string };
}

type Makes = (printing: Printing) => Promise<PrintDocument | null>;

/** The lists by the name they have in addresses. */
const LISTS: ReadonlyMap<string, Makes> = new Map([
  ['wall-list', wallList],
  ['name-cards', nameCards],
  ['table-cards', tableCards],
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
    gathering,
    template: assembly.template,
    seated: gathering.rounds.filter(({ round }) => gathering.seating[round]),
    common: { language, event: assembly.name },
  });
}

async function wallList(printing: Printing): Promise<PrintDocument> {
  const { seated, common } = printing;
  const { people } = await namesAndTables(printing);
  const rounds = seated.map(({ name }) => wordsIn(name, common.language));
  return { kind: 'wall-list', ...common, paper: 'a3', rounds, people };
}

async function nameCards(printing: Printing): Promise<PrintDocument | null> {
  const { context, assembly, gathering, template, seated, common } = printing;
  const { services, url } = visitOf(context);
  const { slug } = assemblyOf(context);
  const wanted = new Set<string>(expected(gathering));
  const { people, kinds } = await namesAndTables(printing);
  const badges = await badgesOf(services.store, assembly, [...wanted]);
  const cards = people
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, tables }) => ({
      name,
      ...lookOf(kinds.get(id) ?? null, template, common.language),
      url: `${url.origin}/badge/${slug}?badge=${badges.get(id) ?? ''}`,
      tables: tables.flatMap((table, place) => {
        const round = seated[place];
        return table === null || !round
          ? []
          : [{ round: wordsIn(round.name, common.language), table }];
      }),
    }));
  return cards.length === 0 ? null : { kind: 'name-cards', ...common, people: cards };
}

async function tableCards({ context, assembly, gathering, seated, common }: Printing) {
  const { services, url } = visitOf(context);
  const most = Math.max(0, ...seated.map(({ round }) => gathering.seating[round]?.tables ?? 0));
  const codes = await tableCodes(services.store, assembly, most, services.now());
  const cards = codes.map((key, place) => ({
    number: place + 1,
    note: null,
    page: { url: `${url.origin}/t/${key}`, key },
  }));
  return cards.length === 0 ? null : ({ kind: 'table-cards', ...common, cards } as const);
}

function tableSheets({ gathering, seated, common }: Printing): Promise<PrintDocument | null> {
  const sheets = seated.flatMap(({ round, name, prompt }) =>
    Array.from({ length: gathering.seating[round]?.tables ?? 0 }, (_, place) => ({
      number: place + 1,
      round: wordsIn(name, common.language),
      prompt: wordsIn(prompt, common.language),
      url: null,
    })),
  );
  return Promise.resolve(sheets.length === 0 ? null : { kind: 'table-sheets', ...common, sheets });
}

async function namesAndTables({ context, assembly, seated: rounds, common }: Printing) {
  const { store } = visitOf(context).services;
  const tables = await Promise.all(
    rounds.map(async ({ round }) => await tablesOfRound(store, assembly, round)),
  );
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'name', 'kind', 'group_name'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .execute();
  const order = new Intl.Collator(common.language);
  const people = rows
    .map(({ id, name }) => ({
      id,
      name: name ?? id,
      tables: tables.map((round) => round.get(id) ?? null),
    }))
    .filter((one) => rounds.length === 0 || one.tables.some((table) => table !== null))
    .sort((a, b) => order.compare(a.name, b.name));
  const kinds = new Map(
    rows.map(({ id, kind, group_name }) => [id, kind === 'guest' ? group_name : null]),
  );
  return { people, kinds };
}
