import { readId } from '@commonlot/stages';
import { readPreferences } from '../../server/acts/6-deliberation/preferences.ts';
import { readWords } from '../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../server/acts/documents.ts';
import type { AtDoor } from './at-door.ts';

/** Themes with their titles, in the order given; a redacted title shows the id. */
export async function themeTitles({ state, visit, id }: AtDoor, themes: readonly string[]) {
  const refs = themes.map((theme) => {
    const known = readId('theme', theme);
    return { theme, text: known ? state.deliberation.themes.get(known)?.title : undefined };
  });
  const hashes = refs.flatMap(({ text }) => (text ? [text.document] : []));
  const texts = await textsOf(visit.services.store, id, hashes);
  return refs.map(({ theme, text }) => ({
    id: theme,
    title: (text && texts.get(text.document)) || theme,
    lang: text?.lang ?? null,
  }));
}

/** Proposals with their words, in the order given. */
export async function proposalWords({ state, visit, id }: AtDoor, proposals: readonly string[]) {
  const refs = proposals.map((proposal) => {
    const known = readId('proposal', proposal);
    const text = known ? state.deliberation.proposals.get(known)?.versions.at(-1)?.text : undefined;
    return { proposal, text };
  });
  const hashes = refs.flatMap(({ text }) => (text ? [text.document] : []));
  const texts = await textsOf(visit.services.store, id, hashes);
  return refs.map(({ proposal, text }) => {
    const words = readWords(text ? (texts.get(text.document) ?? null) : null);
    return { id: proposal, ...words, title: words.title || proposal, lang: text?.lang ?? null };
  });
}

/** What this person chose before, best first. */
export async function myPreference({ visit, id }: AtDoor, person: string) {
  const all = await readPreferences(visit.services.store, id);
  return all.find((one) => one.person === person)?.ranked ?? [];
}
