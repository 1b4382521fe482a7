import { type Result, refuse } from '@commonlot/exact';
import {
  type GroupId,
  PROGRESS,
  readDay,
  readId,
  readInstant,
  readRecommendation,
} from '@commonlot/stages';
import { textProblem, type WordsRefusal } from '../../../server/acts/6-deliberation/notes.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import { attachText } from '../../../server/acts/documents.ts';
import { type ActRefusal, perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { type Context, languageOf } from '../load-day.ts';
import { doingAs } from '../send.ts';
import { instantAt } from './instant-at.ts';

type Did = Result<unknown, ActRefusal | WordsRefusal>;

/** Does one thing about a working group. */
export async function sendFollowUp(context: Context): Promise<Did> {
  const doing = doingAs(context, 'organiser', 'authority');
  if (fieldOf(context, 'do') === 'form') {
    const recommendation = readRecommendation(fieldOf(context, 'recommendation'));
    if (recommendation === null) return refuse({ code: 'not-a-recommendation' });
    const data = { group: newIdOf(doing.chance, 'group'), recommendation };
    return await perform(
      doing,
      { type: 'follow-up.form-group', data },
      { fingerprint: recommendation },
    );
  }
  const group = readId('group', fieldOf(context, 'group'));
  if (group === null) return refuse({ code: 'group-unknown' });
  switch (fieldOf(context, 'do')) {
    case 'meet': {
      const at = readInstant(instantAt(context, fieldOf(context, 'at')));
      if (at === null) return refuse({ code: 'meeting-is-past' });
      const data = { group, at, place: fieldOf(context, 'place') };
      return await perform(doing, { type: 'follow-up.call-meeting', data });
    }
    case 'withdraw': {
      const person = readId('person', fieldOf(context, 'person'));
      if (person === null) return refuse({ code: 'not-helping' });
      return await perform(doing, { type: 'follow-up.withdraw-help', data: { person, group } });
    }
    case 'agree':
      return await agree(context, group);
    default:
      return await report(context, group);
  }
}

async function agree(context: Context, group: GroupId): Promise<Did> {
  const doing = doingAs(context, 'organiser');
  const words = fieldOf(context, 'words');
  const due = readDay(fieldOf(context, 'due'));
  const problem = textProblem(words);
  if (problem) return refuse(problem);
  if (due === null) return refuse({ code: 'done-by-missing' });
  const text = attachText(doing.chance, languageOf(context), words);
  const data = { action: newIdOf(doing.chance, 'action'), group, text: text.ref, due };
  return await perform(
    doing,
    { type: 'follow-up.agree-action', data },
    { documents: [text.document], fingerprint: { group, words, due } },
  );
}

async function report(context: Context, group: GroupId): Promise<Did> {
  const doing = doingAs(context, 'organiser', 'authority');
  const words = fieldOf(context, 'words');
  const progress = PROGRESS.find((one) => one === fieldOf(context, 'progress')) ?? 'under-way';
  const problem = textProblem(words, 2_000);
  if (problem) return refuse(problem);
  const action = readId('action', fieldOf(context, 'action'));
  const text = attachText(doing.chance, languageOf(context), words);
  return await perform(
    doing,
    { type: 'follow-up.report-progress', data: { group, action, progress, text: text.ref } },
    { documents: [text.document], fingerprint: { group, action, progress, words } },
  );
}
