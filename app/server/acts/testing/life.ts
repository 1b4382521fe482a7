import { g1000, type PersonId, type PublicRandomness, readDay } from '@commonlot/stages';
import type { FrameRow } from '../../files/frame.ts';
import { drawLetters } from '../2-invitation/draw-letters.ts';
import { importFrame } from '../2-invitation/import-frame.ts';
import { registerPerson } from '../3-registration/register.ts';
import type { Answers } from '../3-registration/registrant.ts';
import { SAID, type Stand, taken } from './stand.ts';

/** Ten-sided dice as somebody rolled them. */
export const DICE: PublicRandomness = {
  kind: 'dice',
  sides: 10,
  rolls: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8],
};

export const AREAS = ['Quay', 'Hill', 'Mill'] as const;

/** A frame of households by turns in three areas. */
export function frameRows(count: number): readonly FrameRow[] {
  return Array.from({ length: count }, (_, place) => ({
    row: place + 2,
    id: `HT-${place + 1}`,
    lines: [`${place + 1} Quay Street`],
    postcode: 'HT1 1AA',
    place: 'Harbourtown',
    area: AREAS[place % AREAS.length] ?? null,
    decile: (place % 10) + 1,
    stratum: null,
  }));
}

/** The question is asked and the pledge is public. */
export async function commissioned({ act }: Stand): Promise<void> {
  await act('organiser', {
    type: 'commission.set-question',
    data: { question: SAID, remit: SAID, reason: null },
  });
  const pledge = {
    authority: 'Harbourtown council',
    answeredBy: 'Mayor',
    answerBy: day('2026-12-01'),
    form: SAID,
    level: 'involve',
  } as const;
  await act('organiser', { type: 'commission.publish-pledge', data: { pledge } });
}

/** A frame is sealed and a wave of letters drawn. @returns the drawn households */
export async function lettersDrawn(
  stand: Stand,
  households: number,
  letters: number,
): Promise<readonly string[]> {
  await commissioned(stand);
  taken(await importFrame(stand.as('organiser'), frameRows(households), 'area'));
  await announce(stand, letters);
  taken(await drawLetters(stand.as('organiser'), DICE));
  return (await drawnHouseholds(stand)).map(({ id }) => id);
}

export async function announce(
  { act }: Stand,
  letters: number,
  weights: Readonly<Record<string, number>> = {},
): Promise<void> {
  await act('organiser', {
    type: 'invitation.announce-draw',
    data: { letters, weights, seedPlan: 'dice' },
  });
}

export async function drawnHouseholds({ store, assembly }: Stand) {
  return await store.db
    .selectFrom('households')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('drawn_wave', 'is not', null)
    .orderBy('position')
    .execute();
}

/** The Door is open. @returns the households that got a letter */
export async function doorOpen(
  stand: Stand,
  households = 12,
  letters = 6,
): Promise<readonly string[]> {
  const drawn = await lettersDrawn(stand, households, letters);
  await stand.act('organiser', {
    type: 'registration.open',
    data: { closes: day('2026-04-12'), gatheringOn: day('2026-05-16'), support: SAID },
  });
  return drawn;
}

/** What person `place` says of themselves: features by turns, so that quotas can be met. */
export function answersOf(place: number, special = false): Answers {
  const features = g1000.features.map(({ feature, values }, at) => {
    const value = values[Math.floor(place / (at + 1)) % values.length]?.value ?? '';
    return [feature, value] as const;
  });
  return {
    name: `Zora${letter(place)} Quill${letter(place)}`,
    email: `zora${place}@mail.example`,
    phone: `0999 ${String(100_000 + place)}`,
    language: 'en',
    features: Object.fromEntries(features),
    consent: 'notice-1',
    specialConsent: special,
    canCome: 'yes',
    needs: place % 7 === 0 ? 'A ramp for Wheelwright' : '',
  };
}

/** Numbers as letters, so that names are words. */
function letter(place: number): string {
  return String(place).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

/** One person registers from each household, entered at the desk. */
export async function registered(
  stand: Stand,
  households: readonly string[],
): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  for (const [place, household] of households.entries()) {
    const reply = { household, channel: 'paper', answers: answersOf(place) } as const;
    people.push(taken(await registerPerson(stand.as('registrar'), reply)).person);
  }
  return people;
}

export function day(text: string) {
  const read = readDay(text);
  if (!read) throw new Error(`no day: ${text}`);
  return read;
}
