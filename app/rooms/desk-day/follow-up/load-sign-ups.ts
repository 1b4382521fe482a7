import { visitOf } from '../../../server/access/visit.ts';
import { type Context, loadDay } from '../load-day.ts';

/** People who were not drawn and would like to hear more or to help, oldest first. */
export async function loadSignUps(context: Context) {
  const { day } = await loadDay(context);
  const rows = await visitOf(context)
    .services.store.db.selectFrom('people')
    .select(['id', 'kind', 'name', 'email', 'language', 'needs', 'created_at'])
    .where('assembly_id', '=', day.id)
    .where('kind', 'in', ['keep-informed', 'volunteer'])
    // The team at the tables signed nothing.
    .where('group_name', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    day,
    rows: rows.map(({ id, kind, name, email, language, needs, created_at }) => ({
      id,
      kind: kind === 'volunteer' ? ('volunteer' as const) : ('keep-informed' as const),
      name: name ?? '',
      email: email ?? '',
      language: language ?? '',
      note: noteIn(needs),
      at: created_at,
    })),
  };
}

function noteIn(needs: string | null): string {
  const parsed: unknown = needs === null ? null : JSON.parse(needs);
  const words = typeof parsed === 'object' && parsed && 'words' in parsed ? parsed.words : '';
  return typeof words === 'string' ? words : '';
}
