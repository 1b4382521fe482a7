import { isJsonObject, type Json } from '@commonlot/record';
import { LANGUAGES, type LocalText } from '@commonlot/stages';
import type { AtRecord } from './at-record.ts';

/** Every wording the question ever had, oldest first, with the reason for the change. */
export async function questionVersions({ store, id, local }: AtRecord) {
  const found: { at: string; question: string; reason: string }[] = [];
  for await (const { entry } of store.entries(id)) {
    // Letters freeze the question: nothing after them can change it.
    if (entry.type === 'invitation.letters-drawn') break;
    if (entry.type !== 'commission.question-set' || !isJsonObject(entry.data)) continue;
    const { question, reason } = entry.data;
    found.push({
      at: entry.at,
      question: local(localText(question)),
      reason: typeof reason === 'string' ? reason : '',
    });
  }
  return found;
}

function localText(json: Json | undefined): LocalText {
  if (json === undefined || !isJsonObject(json)) return {};
  return Object.fromEntries(
    LANGUAGES.flatMap((lang) => {
      const words = json[lang];
      return typeof words === 'string' ? [[lang, words]] : [];
    }),
  );
}
