import { LANGUAGES } from '@commonlot/stages';
import { data } from 'react-router';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import { addToTeam, leaveTeam, TEAM_ROLES } from '../../../server/acts/5-gathering/team.ts';
import { sentencesOf } from '../../../server/files/sentences.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import { typedWords } from '../../shared/doing-as.ts';
import type { SaysMuch } from '../DayFrame.tsx';
import { type Context, languageOf, loadDay } from '../load-day.ts';
import { answer, back, doingAs, type Sent } from '../send.ts';
import { readTeamFile } from './read-team.ts';

/** Takes one person or a file of people into the team, or one out of it. */
export async function sendTeam(context: Context) {
  const { day } = await loadDay(context);
  const here = `${day.base}/gathering/team`;
  switch (fieldOf(context, 'do')) {
    case 'leave': {
      await leaveTeam(doingAs(context, 'organiser', 'registrar'), fieldOf(context, 'person'));
      return answer(context, { ok: true, value: null }, here);
    }
    case 'import':
      return await sendFile(context, here);
    default:
      return await sendOne(context, here);
  }
}

async function sendOne(context: Context, here: string) {
  const ticked = formOf(context)
    .getAll('speaks')
    .filter((one) => typeof one === 'string');
  const email = fieldOf(context, 'email').trim();
  const added = await addToTeam(doingAs(context, 'organiser', 'registrar'), [
    {
      name: fieldOf(context, 'name'),
      email: email === '' ? null : email,
      role: TEAM_ROLES.find((role) => role === fieldOf(context, 'role')) ?? 'host',
      stays: fieldOf(context, 'stays') !== 'no',
      speaks: LANGUAGES.filter((language) => ticked.includes(language)),
    },
  ]);
  if (added.ok) return answer(context, added, known(here, added.value.known));
  const { code } = added.refusal;
  // Every language that was ticked, not the last alone.
  const typed = { ...typedWords(context), speaks: ticked.join(' ') };
  const sentence = refusalWords(visitOf(context).t, added.refusal);
  return data<Sent>({ sentence, code, typed, about: [] }, { status: 422 });
}

/** Takes in everybody in a file, or nobody and says everything that is wrong with it. */
async function sendFile(context: Context, here: string) {
  const { t } = visitOf(context);
  const file = formOf(context).get('file');
  if (!(file instanceof File) || file.size === 0)
    return back(context, t('gathering.team.no-file'), 'file-problems');
  const read = await readTeamFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) {
    const sentence = t('gathering.team.nobody');
    const sentences = sentencesOf(read.refusal, languageOf(context));
    const sent = { sentence, code: 'file-problems', typed: {}, about: [], sentences };
    return data<Sent & SaysMuch>(sent, { status: 422 });
  }
  const taken = await addToTeam(doingAs(context, 'organiser', 'registrar'), read.value);
  return answer(context, taken, known(here, taken.ok ? taken.value.known : 0));
}

const known = (here: string, count: number) => (count > 0 ? `${here}?known=${count}` : here);
