import { g1000, type PersonId } from '@commonlot/stages';
import { closePool } from '../../../server/acts/3-registration/close-pool.ts';
import { registerPerson } from '../../../server/acts/3-registration/register.ts';
import { drawPanel } from '../../../server/acts/4-selection/draw-panel.ts';
import { answersOf } from '../../../server/acts/testing/life.ts';
import { worked } from '../../../server/acts/testing/panel.ts';
import { taken } from '../../../server/acts/testing/stand.ts';
import type { Door, Letter } from './at-the-door.ts';

/** Somebody who answered their letter. */
export interface Resident {
  readonly id: PersonId;
  readonly letter: Letter;
  readonly drawn: boolean;
}

/**
 * Everybody who got a letter registers by telephone, and `size` of them are drawn.
 * @param alternates how many are drawn with them
 */
export async function drawPeople(
  door: Door,
  size: number,
  alternates = 0,
): Promise<readonly Resident[]> {
  const residents = new Map<PersonId, Letter>();
  for (const [place, letter] of door.letters.entries()) {
    const reply = {
      household: letter.household,
      channel: 'phone',
      answers: answersOf(place),
    } as const;
    residents.set(taken(await registerPerson(door.as('registrar'), reply)).person, letter);
  }
  taken(await closePool(door.as('organiser')));
  const [feature] = g1000.features;
  const quotas = (feature?.values ?? []).map(({ value }) => ({
    feature: feature?.feature ?? '',
    value,
    min: 0,
    max: size,
  }));
  const data = { size, quotas, source: 'Nobody is kept out.' };
  await door.act('organiser', { type: 'selection.set-quotas', data });
  await worked(door, 'lottery');
  const plan = alternates > 0 && { alternates: { count: alternates, stayPercent: 80 } };
  const announced = { seedPlan: 'dice', ...plan } as const;
  await door.act('organiser', { type: 'selection.announce-draw', data: announced });
  taken(await drawPanel(door.as('organiser'), { kind: 'dice', sides: 10, rolls: [3, 1, 4] }));
  if (plan) await worked(door, 'alternates');
  const { members } = (await door.state()).selection;
  return [...residents].map(([id, letter]) => ({ id, letter, drawn: members.get(id) === 'drawn' }));
}
