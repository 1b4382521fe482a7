import { accept, type Result, refuse } from '@commonlot/exact';
import type { Language, NoteId, RoundId, ThemeId } from '@commonlot/stages';
import { newIdOf } from '../chance.ts';
import { attachText } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

export type WordsRefusal =
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long'; readonly most: number };

const MOST = 600;

/** Refuses an empty or over-long text; null when it is fine. */
export function textProblem(text: string, most = MOST): WordsRefusal | null {
  if (text.trim() === '') return { code: 'text-missing' };
  return text.length > most ? { code: 'text-too-long', most } : null;
}

/** Takes one note at a table. */
export async function takeNote(
  doing: Doing,
  input: {
    readonly round: RoundId;
    readonly table: number;
    readonly lang: Language;
    readonly text: string;
  },
): Promise<Result<NoteId, ActRefusal | WordsRefusal>> {
  const problem = textProblem(input.text);
  if (problem) return refuse(problem);
  const { round, table, lang } = input;
  const text = attachText(doing.chance, lang, input.text.trim());
  const note = newIdOf(doing.chance, 'note');
  const done = await perform(
    doing,
    { type: 'deliberation.take-note', data: { note, round, table, text: text.ref } },
    { documents: [text.document], fingerprint: { round, table, lang, text: input.text } },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  return accept(event?.type === 'deliberation.note-taken' ? event.data.note : note);
}

/** Corrects a note; the words before stay in the record's trail. */
export async function correctNote(
  doing: Doing,
  note: NoteId,
  lang: Language,
  words: string,
): Promise<Result<Done, ActRefusal | WordsRefusal>> {
  const problem = textProblem(words);
  if (problem) return refuse(problem);
  const text = attachText(doing.chance, lang, words.trim());
  return await perform(
    doing,
    { type: 'deliberation.correct-note', data: { note, text: text.ref } },
    { documents: [text.document], fingerprint: { note, lang, words } },
  );
}

/** Names a theme. */
export async function nameTheme(
  doing: Doing,
  lang: Language,
  title: string,
  reason: string,
): Promise<Result<ThemeId, ActRefusal | WordsRefusal>> {
  const problem = textProblem(title, 120);
  if (problem) return refuse(problem);
  const text = attachText(doing.chance, lang, title.trim());
  const theme = newIdOf(doing.chance, 'theme');
  const done = await perform(
    doing,
    { type: 'deliberation.name-theme', data: { theme, title: text.ref, reason } },
    { documents: [text.document], fingerprint: { lang, title, reason } },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  return accept(event?.type === 'deliberation.theme-named' ? event.data.theme : theme);
}
