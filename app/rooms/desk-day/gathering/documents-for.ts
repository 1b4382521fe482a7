import { expected, type Round, wordsIn } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { tablesOfRound } from '../../../server/acts/5-gathering/seats.ts';
import { tableCodes } from '../../../server/acts/5-gathering/table-codes.ts';
import { badgesOf } from '../../../server/acts/badge.ts';
import type { PrintDocument, PrintLanguage } from '../../../server/adapters/print/documents.ts';
import { type Context, commissioned, loadDay } from '../load-day.ts';
import { lookOf } from './token-look.ts';

/** The document to print, or null when there is no such list or nothing to print yet. */
export async function documentFor(context: Context, list: string): Promise<PrintDocument | null> {
  const { desk, day } = await loadDay(context);
  const { services, url } = visitOf(context);
  const { slug } = assemblyOf(context);
  const assembly = commissioned(desk.state);
  if (assembly === null) return null;
  const [language = 'en'] = assembly.languages;
  const event = assembly.name;
  const { gathering } = desk.state;
  const seated = gathering.rounds.filter(({ round }) => gathering.seating[round]);
  const common = { language, event };
  const most = Math.max(0, ...seated.map(({ round }) => gathering.seating[round]?.tables ?? 0));
  switch (list) {
    case 'wall-list': {
      const { people } = await namesAndTables(context, day.id, seated, language);
      const rounds = seated.map(({ name }) => wordsIn(name, language));
      return { kind: 'wall-list', ...common, paper: 'a3', rounds, people };
    }
    case 'name-cards': {
      const wanted = new Set<string>(expected(gathering));
      const { people, kinds } = await namesAndTables(context, day.id, seated, language);
      const badges = await badgesOf(services.store, day.id, [...wanted]);
      const cards = people
        .filter(({ id }) => wanted.has(id))
        .map(({ id, name, tables }) => ({
          name,
          ...lookOf(kinds.get(id) ?? null, assembly.template, language),
          url: `${url.origin}/badge/${slug}?badge=${badges.get(id) ?? ''}`,
          tables: tables.flatMap((table, place) => {
            const round = seated[place];
            return table === null || !round
              ? []
              : [{ round: wordsIn(round.name, language), table }];
          }),
        }));
      return cards.length === 0 ? null : { kind: 'name-cards', ...common, people: cards };
    }
    case 'table-cards': {
      const codes = await tableCodes(services.store, day.id, most, services.now());
      const cards = codes.map((key, place) => ({
        number: place + 1,
        note: null,
        page: { url: `${url.origin}/t/${key}`, key },
      }));
      return cards.length === 0 ? null : { kind: 'table-cards', ...common, cards };
    }
    case 'table-sheets': {
      const sheets = seated.flatMap(({ round, name, prompt }) =>
        Array.from({ length: gathering.seating[round]?.tables ?? 0 }, (_, place) => ({
          number: place + 1,
          round: wordsIn(name, language),
          prompt: wordsIn(prompt, language),
          url: null,
        })),
      );
      return sheets.length === 0 ? null : { kind: 'table-sheets', ...common, sheets };
    }
    default:
      return null;
  }
}

async function namesAndTables(
  context: Context,
  assembly: string,
  rounds: readonly Round[],
  language: PrintLanguage,
) {
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
  const order = new Intl.Collator(language);
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
