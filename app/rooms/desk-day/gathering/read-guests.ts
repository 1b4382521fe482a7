import { accept, type Result, refuse } from '@commonlot/exact';
import { type GuestGroupTemplate, LANGUAGES } from '@commonlot/stages';
import { type GuestInput, LONGEST_NAME } from '../../../server/acts/5-gathering/guests.ts';
import { LIST_LIMITS } from '../../../server/files/limits.ts';
import { type FileProblems, ProblemList } from '../../../server/files/problem.ts';
import { cellOf, type TableSpec } from '../../../server/files/spec.ts';
import { readTable } from '../../../server/files/table.ts';

type Column = 'name' | 'group' | 'party' | 'email' | 'language' | 'needs';

const SPEC: TableSpec<Column> = {
  name: { aliases: ['naam', 'nom'], kind: { is: 'name' }, required: 'cells' },
  group: { aliases: ['groep', 'groupe', 'gruppe'], kind: { is: 'text' }, required: 'cells' },
  party: { aliases: ['partij', 'parti', 'partei'], kind: { is: 'text' } },
  email: { aliases: ['e-mail', 'mail'], kind: { is: 'name' } },
  language: { aliases: ['taal', 'langue', 'sprache'], kind: { is: 'text' } },
  needs: { aliases: [], kind: { is: 'text' } },
};

/** Reads a file of guests whole: everybody in it, or everything that is wrong with it. */
export async function readGuests(
  bytes: Uint8Array,
  groups: readonly GuestGroupTemplate[],
): Promise<Result<readonly GuestInput[], FileProblems>> {
  const read = await readTable(bytes, SPEC, LIST_LIMITS);
  if (!read.ok) return read;
  const { columns, index, rows } = read.value;
  const problems = new ProblemList();
  const guests = rows.map((row): GuestInput => {
    const cell = (name: Column) => cellOf(read.value, row, name);
    const at = (name: Column) => ({ row: row.row, column: columns[index.get(name) ?? -1] ?? name });
    const [name, party, email] = [cell('name'), cell('party'), cell('email')];
    const group = groups.find((one) => namesOf(one).includes(plain(cell('group'))));
    const language = LANGUAGES.find((one) => one === plain(cell('language') || 'en'));
    if (name.length > LONGEST_NAME) {
      const data = { length: name.length, limit: LONGEST_NAME };
      problems.add({ code: 'cell-too-long', ...at('name'), data });
    }
    if (!group) {
      const list = groups.map((one) => one.group).join(', ');
      problems.add({ code: 'not-in-list', ...at('group'), data: { value: cell('group'), list } });
    }
    if (group?.asksParty && party === '')
      problems.add({ code: 'cell-needed-by', ...at('party'), data: { value: group.group } });
    if (!language) {
      const data = { value: cell('language'), list: LANGUAGES.join(', ') };
      problems.add({ code: 'not-in-list', ...at('language'), data });
    }
    return {
      name,
      group: group?.group ?? '',
      party: party === '' ? null : party,
      email: email === '' ? null : email,
      language: language ?? 'en',
      needs: cell('needs'),
    };
  });
  return problems.total > 0 ? refuse(problems.found) : accept(guests);
}

/** A group by its short name, or as people call it in any of the languages. */
function namesOf({ group, label }: GuestGroupTemplate): readonly string[] {
  return [group, ...Object.values(label)].map(plain);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
