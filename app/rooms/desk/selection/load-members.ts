import type { MemberStatus, PersonId, SelectionState } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { alternatesToCome } from '../../shared/alternates.ts';
import { inLanguage } from '../../shared/in-language.ts';
import { shownSeatDraws } from '../../shared/seat-draws.ts';
import { runningHere } from '../running-job.ts';
import { type Context, loadHere } from '../shared/here.ts';

/** Somebody who has or had a seat. */
export interface ListedMember {
  readonly id: string;
  readonly name: string;
  readonly reach: string;
  readonly seat: MemberStatus;
}

/** Whose answer the desk waits for comes first, then the seats that are free. */
const ORDER: readonly MemberStatus[] = ['declined', 'drawn', 'confirmed', 'replaced'];

/** Everybody who has or had a seat, and the alternates. */
export async function loadMembers(context: Context) {
  const { desk, here } = await loadHere(context);
  const { db } = visitOf(context).services.store;
  const { status, size, members: table } = desk.state.selection;
  const ids = table.keysWhere((seat) => seat !== 'withdrew' && seat !== 'alternate');
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'phone'])
    .where('assembly_id', '=', desk.id)
    .where('kind', '=', 'resident')
    .execute();
  const known = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
  const listed = (id: PersonId): ListedMember => {
    const row = known.get(id);
    const reach = [row?.phone, row?.email].filter(Boolean).join(' · ');
    return { id, name: row?.name ?? '', reach, seat: table.get(id) ?? 'drawn' };
  };
  const members = ids
    .map(listed)
    .sort((a, b) => ORDER.indexOf(a.seat) - ORDER.indexOf(b.seat) || a.name.localeCompare(b.name));
  const count = (seat: MemberStatus) => members.filter((one) => one.seat === seat).length;
  return {
    here,
    job: await runningHere(context, 'seats'),
    status,
    size: size ?? 0,
    members,
    waiting: count('drawn'),
    vacant: count('declined'),
    alternatesToCome: alternatesToCome(desk.state.selection),
    alternatesJob: await runningHere(context, 'alternates'),
    alternates: alternatesLeft(desk.state.selection).map(listed),
    hadAlternates: desk.state.selection.alternates !== null,
    draws: shownSeatDraws(desk.state, inLanguage(visitOf(context).lang)),
    record: `/record/${assemblyOf(context).slug}`,
  };
}

export type LoadedMembers = Awaited<ReturnType<typeof loadMembers>>;

/** Alternates who have no seat so far and have not withdrawn, in the order of their tickets. */
function alternatesLeft({ alternates, members }: SelectionState): readonly PersonId[] {
  const drawn = alternates?.alternates ?? [];
  return drawn.flatMap(({ person }) => (members.get(person) === 'alternate' ? [person] : []));
}
