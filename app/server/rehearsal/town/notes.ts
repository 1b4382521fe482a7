import { type Seed, type Stream, stream } from '@commonlot/draw';
import { AREAS } from './areas.ts';
import { oneOf, pick, unit } from './chance.ts';
import { interestOf } from './interest.ts';
import { ASIDES, NOTE_FRAMES, PROPOSAL_FRAMES } from './phrases.ts';
import type { NoteLanguage } from './theme.ts';
import { TONGUES, type Town } from './town.ts';
import { TRUE_THEMES } from './true-themes.ts';

/** A note as it is written, and what it is truly about. */
export interface TrueNote {
  readonly text: string;
  readonly lang: NoteLanguage;
  /** Place in `TRUE_THEMES`; null for an aside. */
  readonly theme: number | null;
}

/** The language somebody writes in: their own, or the first language with an interpreter. */
export function writesIn(town: Town, person: number): NoteLanguage {
  const tongue = TONGUES[town.people.tongue[person] ?? 0] ?? 'en';
  return tongue === 'other' ? 'en' : tongue;
}

/**
 * The notes of one table in one round: each comes from somebody at the table, who speaks of what
 * matters to them in their language. One in sixteen is an aside.
 * @param people rows of the residents at the table; with none, notes of the average
 * @param count how many notes
 * @param label names the round and table in the chance
 */
export function notesOf(
  town: Town,
  people: readonly number[],
  count: number,
  seed: Seed,
  label: string,
): readonly TrueNote[] {
  const chance = stream(seed, `notes/${label}`);
  return Array.from({ length: count }, () => {
    const person = people.length > 0 ? oneOf(chance, people) : null;
    return noteBy(town, person, chance);
  });
}

function noteBy(town: Town, person: number | null, chance: Stream): TrueNote {
  const lang = person === null ? 'en' : writesIn(town, person);
  if (unit(chance) < 1 / 16) return { text: oneOf(chance, ASIDES[lang]), lang, theme: null };
  const theme = pick(chance, interestOf(town, person));
  const wish = oneOf(chance, TRUE_THEMES[theme]?.wishes[lang] ?? ['']);
  const household = person === null ? null : (town.people.household[person] ?? null);
  const area = household === null ? 0 : (town.households.area[household] ?? 0);
  return { text: filled(oneOf(chance, NOTE_FRAMES[lang]), wish, '', area), lang, theme };
}

/** A proposal as a table writes it. */
export interface TrueProposal {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly who: string;
  readonly firstStep: string;
  readonly lang: NoteLanguage;
  readonly theme: number;
}

/** A proposal about a true theme. @param label names the table in the chance */
export function proposalOf(
  theme: number,
  lang: NoteLanguage,
  seed: Seed,
  label: string,
): TrueProposal {
  const chance = stream(seed, `proposal/${label}`);
  const [wish = '', other = ''] = chance.shuffle(TRUE_THEMES[theme]?.wishes[lang] ?? []);
  const area = chance.below(AREAS.length);
  const frames = PROPOSAL_FRAMES[lang];
  const say = (choices: readonly string[]): string =>
    filled(oneOf(chance, choices), wish, other, area);
  return {
    title: capital(wish),
    what: say(frames.what),
    why: say(frames.why),
    who: say(frames.who),
    firstStep: say(frames.firstStep),
    lang,
    theme,
  };
}

function filled(frame: string, wish: string, other: string, area: number): string {
  return frame
    .replace('{W}', capital(wish))
    .replace('{w}', wish)
    .replace('{v}', other)
    .replace('{area}', AREAS[area]?.name ?? '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
