import { type Template, wordsIn } from '@commonlot/stages';
import type { TeamRole } from '../../../server/acts/5-gathering/team.ts';
import type { PrintLanguage, TokenLook } from '../../../server/adapters/print/documents.ts';
import { sayIn } from '../../../server/adapters/print/words.ts';

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

/** Who serves is told at once from who takes part. */
const TEAM = { shape: 'star', colour: '#1A1D23' } as const;

/** The token on a badge, by shape as well as colour, and the group, or the task, in words. */
export function lookOf(
  { guestGroup, role }: { readonly guestGroup: string | null; readonly role: TeamRole | null },
  { guestGroups }: Template,
  language: PrintLanguage,
): TokenLook & { readonly group: string } {
  if (role !== null) return { ...TEAM, group: sayIn(language)(role) };
  const place = guestGroups.findIndex(({ group }) => group === guestGroup);
  const found = guestGroups[place];
  const look = GUESTS[place % GUESTS.length];
  if (!found || !look) return { shape: 'slot', colour: '#E9A21B', group: RESIDENT[language] };
  return { ...look, group: wordsIn(found.label, language) };
}
