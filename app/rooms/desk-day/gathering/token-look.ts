import { type Template, wordsIn } from '@commonlot/stages';
import type { PrintLanguage, TokenLook } from '../../../server/adapters/print/documents.ts';

const RESIDENT: Readonly<Record<PrintLanguage, string>> = {
  en: 'Resident',
  nl: 'Inwoner',
  fr: 'Habitant·e',
  de: 'Einwohner:in',
};

const GUESTS: readonly TokenLook[] = [
  { shape: 'circle', colour: '#163F78' },
  { shape: 'square', colour: '#1D5230' },
  { shape: 'triangle', colour: '#87290F' },
  { shape: 'diamond', colour: '#653F00' },
  { shape: 'hexagon', colour: '#444A53' },
];

/** The token on a badge, by shape as well as colour, and the group in words. */
export function lookOf(
  group: string | null,
  { guestGroups }: Template,
  language: PrintLanguage,
): TokenLook & { readonly group: string } {
  const place = guestGroups.findIndex((one) => one.group === group);
  const found = guestGroups[place];
  const look = GUESTS[place % GUESTS.length];
  if (!found || !look) return { shape: 'slot', colour: '#E9A21B', group: RESIDENT[language] };
  return { ...look, group: wordsIn(found.label, language) };
}
