import { readId } from '@commonlot/stages';
import { data } from 'react-router';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import {
  inviteGuest,
  inviteGuests,
  withdrawGuest,
} from '../../../server/acts/5-gathering/guests.ts';
import { sentencesOf } from '../../../server/files/sentences.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { SaysMuch } from '../DayFrame.tsx';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { answer, back, doingAs, type Sent } from '../send.ts';
import { readGuests } from './read-guests.ts';

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
  return await withdrawGuest(doing, person);
}

/** Invites everybody in a file, or nobody and says everything that is wrong with it. */
async function sendFile(context: Context, groups: Parameters<typeof readGuests>[1], here: string) {
  const { t } = visitOf(context);
  const file = formOf(context).get('file');
  if (!(file instanceof File) || file.size === 0)
    return back(context, t('gathering.guests.no-file'), 'file-problems');
  const read = await readGuests(new Uint8Array(await file.arrayBuffer()), groups);
  if (!read.ok) {
    const sentences = sentencesOf(read.refusal, languageOf(context));
    return data<Sent & SaysMuch>(
      {
        sentence: t('gathering.guests.nobody'),
        code: 'file-problems',
        typed: {},
        about: [],
        sentences,
      },
      { status: 422 },
    );
  }
  const doing = doingAs(context, 'organiser', 'registrar');
  const taken = await inviteGuests(doing, read.value);
  const known = taken.ok && taken.value.known > 0 ? `?known=${taken.value.known}` : '';
  return answer(context, taken, here + known);
}
