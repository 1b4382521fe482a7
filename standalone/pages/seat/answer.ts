import { readPeopleSheet } from '@commonlot/selection';
import { readCsv } from '../../csv.ts';
import { readSeed, type SeatFiles, seat } from '../../index.ts';
import { readPlanFile } from '../../seat/plan-file.ts';
import { readSeating } from '../../seat/read-seating.ts';
import type { Check, Hall, HallRound, Look, Order, Question, Word } from './message.ts';
import { worthBalancing } from './people-columns.ts';
import { isFields } from './plan-fields.ts';

/** Seats as `commonlot seat` does, with the same code; what is shown is read from the files it makes. */
export function answer(question: Question): Word {
  switch (question.kind) {
    case 'look':
      return look(question);
    case 'check':
      return { kind: 'refused', sentences: problemsIn(question) };
    case 'seat':
      return seated(question);
  }
}

function look({ people }: Look): Word {
  const read = readCsv(people.bytes);
  if (!read.ok) return { kind: 'looked', people: 0, header: [], worthBalancing: [] };
  const { header, rows } = read.value;
  return {
    kind: 'looked',
    people: rows.length,
    header,
    worthBalancing: worthBalancing(read.value),
  };
}

/** Everything that is wrong, of the plan alone where nobody knows the people. */
function problemsIn({ people, plan, id, seed }: Omit<Check, 'kind'>): readonly string[] {
  const wrong =
    seed === null || readSeed(seed).ok
      ? []
      : ['The seed has 2 to 64 of the digits 0–9 and a–f, an even number of them.'];
  if (people !== null) {
    const read = readSeating({ people, plan }, id ?? undefined);
    return read.ok ? wrong : [...wrong, ...read.refusal];
  }
  try {
    const { problems } = readPlanFile(JSON.parse(new TextDecoder().decode(plan.bytes)));
    const said = problems.map(
      ({ at, text }) => `${plan.name}${at === '' ? '' : `, ${at}`}: ${text}`,
    );
    return [...wrong, ...said];
  } catch {
    return [...wrong, `${plan.name}: This is not JSON.`];
  }
}

function seated({ files, id, seed }: Order): Word {
  const wrong = problemsIn({ ...files, id, seed });
  if (wrong.length > 0) return { kind: 'refused', sentences: wrong };
  const read = seed === null ? null : readSeed(seed);
  const seating = seat(files, {
    ...(id !== null && { id }),
    ...(read?.ok && { seed: read.value }),
  });
  if (!seating.ok) return { kind: 'refused', sentences: seating.refusal };
  const { files: made, sentences } = seating.value;
  const quality: unknown = JSON.parse(made.get('quality.json') ?? '{}');
  const hall = hallOf(files, id, made);
  return {
    kind: 'done',
    outcome: { files: made, sentences, quality: isFields(quality) ? quality : {}, hall },
  };
}

function hallOf(files: SeatFiles, id: string | null, made: ReadonlyMap<string, string>): Hall {
  const input = readSeating(files, id ?? undefined);
  const sheet = readCsv(files.people.bytes);
  if (!input.ok || !sheet.ok) throw new Error('what was planned can be read');
  const { people, places, idColumn } = readPeopleSheet(sheet.value, [], id === null ? {} : { id });
  const place = new Map(people.map((one, i) => [one.id, i]));
  const seats = rowsOf(made.get('seating.csv'));
  const serving = rowsOf(made.get('helpers.csv'));
  const { rounds, balance = [] } = input.value;
  return {
    header: sheet.value.header,
    idColumn: idColumn === null ? null : (sheet.value.header[idColumn] ?? null),
    people: people.map((one, i) => ({
      id: one.id,
      cells: sheet.value.rows[places[i] ?? 0]?.cells ?? [],
    })),
    helpers: helpersIn(serving, rounds.length),
    balance,
    rounds: rounds.map(({ name }, r): HallRound => {
      const tables = Map.groupBy(inRound(seats, r), tableOf);
      const helpers = Map.groupBy(inRound(serving, r), tableOf);
      return {
        name,
        tables: [...tables].map(([table, at]) => ({
          table,
          people: at.map(([who = '']) => placeOf(place, who)),
          helpers: (helpers.get(table) ?? []).map(([who = '', , , role = '']) => `${role} ${who}`),
        })),
      };
    }),
  };
}

/** Cells of a file that was made: id, round, table and for helpers their role. */
type Row = readonly string[];

function rowsOf(file: string | undefined): readonly Row[] {
  if (file === undefined) return [];
  const read = readCsv(new TextEncoder().encode(file));
  return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
}

function inRound(rows: readonly Row[], r: number): readonly Row[] {
  return rows.filter(([, round]) => Number(round) === r + 1);
}

function tableOf([, , table]: Row): number {
  return Number(table);
}

function helpersIn(serving: readonly Row[], rounds: number): Hall['helpers'] {
  return [...Map.groupBy(serving, ([id = '']) => id)].map(([id, rows]) => ({
    id,
    role: rows[0]?.[3] ?? '',
    tables: Array.from({ length: rounds }, (_, r) => {
      const [at] = inRound(rows, r);
      return at === undefined ? null : tableOf(at);
    }),
  }));
}

/** An id that a spreadsheet would run has an apostrophe in front in the file. */
function placeOf(place: ReadonlyMap<string, number>, written: string): number {
  const found = place.get(written) ?? place.get(written.slice(1));
  if (found === undefined) throw new Error('somebody sits who is not in the list');
  return found;
}
