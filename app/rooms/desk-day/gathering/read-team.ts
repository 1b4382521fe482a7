import { accept, type Result, refuse } from '@commonlot/exact';
import { LANGUAGES, type Language } from '@commonlot/stages';
import { LONGEST_NAME } from '../../../server/acts/5-gathering/guests.ts';
import type { HelperInput, TeamRole } from '../../../server/acts/5-gathering/team.ts';
import { isEmail } from '../../../server/acts/5-gathering/team.ts';
import { LIST_LIMITS } from '../../../server/files/limits.ts';
import { type FileProblem, type FileProblems, ProblemList } from '../../../server/files/problem.ts';
import { cellOf, type TableSpec } from '../../../server/files/spec.ts';
import { readTable } from '../../../server/files/table.ts';

type Column = 'name' | 'role' | 'email' | 'stays' | 'languages';

const SPEC: TableSpec<Column> = {
  name: { aliases: ['naam', 'nom'], kind: { is: 'name' }, required: 'cells' },
  role: {
    aliases: ['rol', 'rôle', 'rolle', 'task', 'taak', 'aufgabe'],
    kind: { is: 'text' },
    required: 'cells',
  },
  email: { aliases: ['e-mail', 'mail'], kind: { is: 'name' } },
  stays: { aliases: ['blijft', 'reste', 'bleibt'], kind: { is: 'text' } },
  languages: { aliases: ['talen', 'langues', 'sprachen', 'speaks'], kind: { is: 'text' } },
};

/** What people call a task in any of the languages; the first is the name the program knows. */
const ROLES: readonly (readonly [TeamRole, readonly string[]])[] = [
  [
    'host',
    [
      'host',
      'facilitator',
      'note-taker',
      'gespreksleider',
      'tafelgastheer',
      'hôte',
      'hôte de table',
      'gastgeber',
      'gastgeberin',
      'tischgastgeber',
      'tischgastgeber:in',
      'notulist',
      'animation',
      'animateur',
      'animatrice',
      'moderation',
      'tischmoderation',
    ],
  ],
  [
    'interpreter',
    ['interpreter', 'tolk', 'interprète', 'dolmetschen', 'dolmetscher', 'dolmetscherin'],
  ],
  [
    'observer',
    [
      'observer',
      'waarnemer',
      'observator',
      'observation',
      'observateur',
      'observatrice',
      'beobachtung',
      'beobachter',
      'beobachterin',
    ],
  ],
];
const YES = ['yes', 'ja', 'oui'];
const NO = ['no', 'nee', 'non', 'nein', ''];

/** Reads a file of people for the team whole: everybody in it, or everything that is wrong with it. */
export async function readTeamFile(
  bytes: Uint8Array,
): Promise<Result<readonly HelperInput[], FileProblems>> {
  const read = await readTable(bytes, SPEC, LIST_LIMITS);
  if (!read.ok) return read;
  const { columns, index, rows } = read.value;
  const problems = new ProblemList();
  const team = rows.map((row): HelperInput => {
    const cells = (name: Column) => cellOf(read.value, row, name);
    const one = helperOf(cells);
    for (const { column, ...problem } of wrongIn(cells, one)) {
      const named = columns[index.get(column) ?? -1] ?? column;
      problems.add({ ...problem, row: row.row, column: named });
    }
    return { ...one, role: one.role ?? 'host', stays: one.stays ?? false };
  });
  return problems.total > 0 ? refuse(problems.found) : accept(team);
}

type Cells = (name: Column) => string;
/** As a row has it; null where it says what cannot be. */
type Read = Omit<HelperInput, 'role' | 'stays'> & {
  readonly role: TeamRole | null;
  readonly stays: boolean | null;
};

function helperOf(cell: Cells): Read {
  const [role = null] = ROLES.find(([, names]) => names.includes(plain(cell('role')))) ?? [];
  const stays = plain(cell('stays'));
  const said = codesIn(cell('languages'));
  return {
    name: cell('name'),
    email: cell('email') === '' ? null : cell('email'),
    role,
    stays: YES.includes(stays) ? true : NO.includes(stays) ? false : null,
    speaks: LANGUAGES.filter((language) => said.includes(language)),
  };
}

type Wrong = FileProblem & { readonly column: Column };

function* wrongIn(cell: Cells, { name, email, role, stays, speaks }: Read): Generator<Wrong> {
  const at = (column: Column) => ({ row: null, column });
  if (name.length > LONGEST_NAME) {
    const data = { length: name.length, limit: LONGEST_NAME };
    yield { code: 'cell-too-long', ...at('name'), data };
  }
  if (role === null) {
    const list = ROLES.map(([one]) => one).join(', ');
    yield { code: 'not-in-list', ...at('role'), data: { value: cell('role'), list } };
  }
  if (email !== null && !isEmail(email))
    yield { code: 'not-an-email', ...at('email'), data: { value: email } };
  if (stays === null)
    yield { code: 'not-in-list', ...at('stays'), data: { value: cell('stays'), list: 'yes, no' } };
  const unknown = codesIn(cell('languages')).filter((code) => !isLanguage(code));
  if (unknown.length > 0) {
    const data = { value: unknown.join(' '), list: LANGUAGES.join(', ') };
    yield { code: 'not-in-list', ...at('languages'), data };
  } else if (role === 'interpreter' && speaks.length === 1)
    yield { code: 'one-language', ...at('languages'), data: { value: cell('languages') } };
}

function codesIn(cell: string): readonly string[] {
  return plain(cell)
    .split(/[\s,;|/+]+/)
    .filter(Boolean);
}

function isLanguage(code: string): code is Language {
  return LANGUAGES.some((language) => language === code);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
