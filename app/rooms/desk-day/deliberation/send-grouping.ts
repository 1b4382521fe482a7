import { accept, type Result, refuse } from '@commonlot/exact';
import { type NoteId, readId, type ThemeId } from '@commonlot/stages';
import { formOf } from '../../../server/access/visit.ts';
import { nameTheme, type WordsRefusal } from '../../../server/acts/6-deliberation/notes.ts';
import { type ActRefusal, perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { type Context, languageOf } from '../load-day.ts';
import { doingAs } from '../send.ts';

type Grouped = Result<unknown, ActRefusal | WordsRefusal>;

/** Does what the theme team asked for: name, group, ungroup or merge. */
export async function sendGrouping(context: Context): Promise<Grouped> {
  const doing = doingAs(context, 'organiser', 'theme-team');
  const reason = fieldOf(context, 'reason');
  switch (fieldOf(context, 'do')) {
    case 'ungroup': {
      const note = readId('note', fieldOf(context, 'note'));
      if (note === null) return refuse({ code: 'note-unknown' });
      return await perform(doing, { type: 'deliberation.ungroup-note', data: { note, reason } });
    }
    case 'merge': {
      const from = readId('theme', fieldOf(context, 'from'));
      const into = readId('theme', fieldOf(context, 'into'));
      if (from === null || into === null) return refuse({ code: 'theme-unknown' });
      return await perform(doing, {
        type: 'deliberation.merge-themes',
        data: { from, into, reason },
      });
    }
    default:
      return await groupNotes(context, reason);
  }
}

/** Puts the chosen notes into a theme, named first when it is new. */
async function groupNotes(context: Context, reason: string): Promise<Grouped> {
  const doing = doingAs(context, 'organiser', 'theme-team');
  const notes = formOf(context)
    .getAll('notes')
    .flatMap((one): readonly NoteId[] => {
      const note = typeof one === 'string' ? readId('note', one) : null;
      return note === null ? [] : [note];
    });
  const title = fieldOf(context, 'title');
  let theme: ThemeId | null = readId('theme', fieldOf(context, 'theme'));
  if (theme === null) {
    // The name is an act of its own, with a key of its own beside the form's.
    const named = await nameTheme(
      { ...doing, key: `${doing.key}-name` },
      languageOf(context),
      title,
      reason,
    );
    if (!named.ok) return named;
    theme = named.value;
    if (notes.length === 0) return accept(null);
  }
  if (notes.length === 0) return refuse({ code: 'note-unknown' });
  return await perform(
    doing,
    { type: 'deliberation.group-notes', data: { theme, notes, reason } },
    // A new theme's id is fresh each time the form is sent: what was asked for is the title.
    { fingerprint: { theme: fieldOf(context, 'theme'), title, notes, reason } },
  );
}
