import { isOn } from '@commonlot/selection';
import { panelOfBall, readLottery } from '../../server/acts/4-selection/read-lottery.ts';
import type { AtDoor } from './at-door.ts';

/** Whether this household's address was really drawn from the sealed list. */
export function letterStatus({ state, household }: AtDoor) {
  const { frame, waves } = state.invitation;
  const wave = waves.find((one) => one.wave === household?.wave);
  if (!household || !frame) return null;
  const share = wave?.shares.find(({ stratum }) => stratum === (household.stratum ?? 'all'));
  return {
    id: household.id,
    ticket: household.ticket ?? '',
    households: frame.households,
    root: frame.root,
    wave: household.wave ?? 0,
    stratum: household.stratum ?? '',
    seed: wave?.drawn?.seed ?? '',
    share: share ? { letters: share.letters, households: share.households } : null,
  };
}

/** This person's chance of a seat, read from the published lottery, and what the ball said. */
export async function seatStatus({ state, person, visit, id }: AtDoor) {
  const { lottery, ball, members, size } = state.selection;
  if (!person || person.guest || !lottery) return null;
  const written = await readLottery(visit.services.store, id, lottery.document.document);
  const place = written?.people.indexOf(person.id) ?? -1;
  const status = members.get(person.id) ?? null;
  if (!written || place < 0) return null;
  return {
    chance: written.probabilities[place] ?? 0,
    people: written.people.length,
    size: size ?? written.size,
    balls: written.balls.count,
    winning: written.balls.panels.filter((panel) => isOn(written.panels[panel] ?? '', place))
      .length,
    ball,
    drawn: ball !== null && isOn(panelOfBall(written, ball) ?? '', place),
    status,
  };
}

export type LetterFacts = NonNullable<ReturnType<typeof letterStatus>>;
export type SeatFacts = NonNullable<Awaited<ReturnType<typeof seatStatus>>>;
