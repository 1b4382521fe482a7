import { type JsonObject, sealText } from '@commonlot/record';

/** What every note of the sample says. */
export const NOTE = sealText({ lang: 'en', salt: '0a'.repeat(16), text: 'More trees on the quay' });

/** A note, and the theme it is put under. */
export function themed(
  theme: string,
  at: number,
): readonly { readonly type: string; readonly data: JsonObject }[] {
  const note = `not_${at + 1}`;
  const text = { document: NOTE.sha256, lang: 'en' };
  return [
    { type: 'deliberation.note-taken', data: { note, round: 'rnd_1', table: 2, text } },
    {
      type: 'deliberation.notes-grouped',
      data: { theme, notes: [note], reason: 'all about trees' },
    },
  ];
}
