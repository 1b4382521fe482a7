import { accept } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import { inviteGuest } from '../../../server/acts/5-gathering/guests.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { answer, back, doingAs } from '../send.ts';
import { importGuests } from './import-guests.ts';

/** Invites one guest, a file of guests, or takes one off the list. */
export async function sendGuests(context: Context) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}/gathering/guests`;
  const doing = doingAs(context, 'organiser', 'registrar');
  switch (fieldOf(context, 'do')) {
    case 'withdraw':
      return answer(context, await withdraw(context), here);
    case 'import':
      return await sendFile(context, commissioned(desk.state)?.template.guestGroups ?? [], here);
    default: {
      const text = (name: string) => fieldOf(context, name);
      const guest = {
        name: text('name'),
        group: text('group'),
        party: text('party') === '' ? null : text('party'),
        email: text('email') === '' ? null : text('email'),
        language: languageOf(context),
        needs: text('needs'),
      };
      return answer(context, await inviteGuest(doing, guest), here);
    }
  }
}

async function withdraw(context: Context) {
  const doing = doingAs(context, 'organiser', 'registrar');
  const person = readId('person', fieldOf(context, 'person'));
  if (person === null) return { ok: false, refusal: { code: 'guest-unknown' } } as const;
  return await perform(
    doing,
    { type: 'gathering.withdraw-guest', data: { person } },
    {
      register: async (tx) => {
        await tx
          .updateTable('people')
          .set({ status: 'withdrawn', updated_at: doing.now() })
          .where('assembly_id', '=', doing.assembly)
          .where('id', '=', person)
          .execute();
      },
    },
  );
}

async function sendFile(
  context: Context,
  groups: Parameters<typeof importGuests>[2],
  here: string,
) {
  const { t } = visitOf(context);
  const file = formOf(context).get('file');
  if (!(file instanceof File) || file.size === 0)
    return back(context, t('gathering.guests.no-file'), 'file-problems');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const doing = doingAs(context, 'organiser', 'registrar');
  const done = await importGuests(doing, bytes, groups, languageOf(context));
  if (done.ok) return answer(context, accept(null), here);
  const { refusal } = done;
  if (refusal.code === 'file-problems')
    return back(context, refusal.sentences.join(' '), refusal.code);
  const why = refusalWords(t, { code: refusal.why });
  return back(context, t('gathering.guests.row', { row: refusal.row, why }), refusal.code);
}
