import { accept, type Result, refuse } from '@commonlot/exact';
import { type GuestGroupTemplate, LANGUAGES } from '@commonlot/stages';
import { type GuestInput, inviteGuest } from '../../../server/acts/5-gathering/guests.ts';
import type { Doing } from '../../../server/acts/perform.ts';
import { LIST_LIMITS } from '../../../server/files/limits.ts';
import { type SentenceLanguage, sentencesOf } from '../../../server/files/sentences.ts';
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

/** What is wrong with a file of guests: sentences of the reader, or one row and a refusal's code. */
export type ImportRefusal =
  | { readonly code: 'file-problems'; readonly sentences: readonly string[] }
  | { readonly code: 'row-refused'; readonly row: number; readonly why: string };

/** Invites everybody in a file, or nobody: the whole file is checked before the first is invited. */
export async function importGuests(
  doing: Doing,
  bytes: Uint8Array,
  groups: readonly GuestGroupTemplate[],
  language: SentenceLanguage,
): Promise<Result<number, ImportRefusal>> {
  const read = await readTable(bytes, SPEC, LIST_LIMITS);
  if (!read.ok)
    return refuse({ code: 'file-problems', sentences: sentencesOf(read.refusal, language) });
  const guests: GuestInput[] = [];
  for (const row of read.value.rows) {
    const cell = (name: Column) => cellOf(read.value, row, name);
    const group = groups.find((one) => one.group === cell('group').toLowerCase());
    if (!group) return refuse({ code: 'row-refused', row: row.row, why: 'guest-group-unknown' });
    const party = cell('party') === '' ? null : cell('party');
    if (group.asksParty && party === null)
      return refuse({ code: 'row-refused', row: row.row, why: 'party-missing' });
    guests.push({
      name: cell('name'),
      group: group.group,
      party,
      email: cell('email') === '' ? null : cell('email'),
      language: LANGUAGES.find((one) => one === cell('language').toLowerCase()) ?? 'en',
      needs: cell('needs'),
    });
  }
  for (const [place, guest] of guests.entries()) {
    const done = await inviteGuest({ ...doing, key: `${doing.key}-${place}` }, guest);
    if (!done.ok) return refuse({ code: 'row-refused', row: place + 2, why: done.refusal.code });
  }
  return accept(guests.length);
}
