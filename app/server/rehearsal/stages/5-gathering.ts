import { type PersonId, type Round, seated } from '@commonlot/stages';
import { inviteGuest } from '../../acts/5-gathering/guests.ts';
import { planSeating } from '../../acts/5-gathering/plan-seating.ts';
import { signUp } from '../../acts/9-follow-up/sign-up.ts';
import { newIdOf } from '../../acts/chance.ts';
import { emailOf } from '../answers.ts';
import { planned } from '../calendar.ts';
import { issueAllCards } from '../cards.ts';
import { chanceOf } from '../chance.ts';
import {
  act,
  as,
  at,
  commissioned,
  dice,
  doing,
  type Life,
  SYSTEM,
  stateOf,
  taken,
} from '../life.ts';
import { secretariesOf } from '../town/guests.ts';
import { guestKey, guestList, residentFates } from '../who.ts';

/** Guests, note-takers, programme and cards; people arrive or do not; the morning is seated. */
export async function gathering(life: Life): Promise<void> {
  await inviteGuests(life);
  await noteTakers(life);
  await life.breathe(0.2);
  const { gathering: state } = await stateOf(life);
  if (state.rounds.length === 0) await setProgramme(life);
  await issueAllCards(life);
  await arrivals(life);
  await seat(life, 'talk');
}

async function inviteGuests(life: Life): Promise<void> {
  const registrar = as(life, 'registrar');
  const groups = (await stateOf(life)).gathering.guestGroups.map(({ group }) => group);
  for (const [number, guest] of guestList(life).entries()) {
    // An edited template may not have this group.
    if (!groups.includes(guest.group)) continue;
    const key = guestKey(number);
    const { name, group, party } = guest;
    const invited = await inviteGuest(doing(life, registrar, key, at(life, 'guests', number)), {
      name,
      email: emailOf(name, number),
      group,
      party,
      language: 'en',
      needs: '',
    });
    taken(key, invited);
    if (number % 20 === 0) await life.breathe(0.1);
  }
}

/** Volunteers who write at the tables; they are not members and stand in no count. */
async function noteTakers(life: Life): Promise<void> {
  const { store, assembly, profile, seed } = life;
  for (const [number, name] of secretariesOf(profile, seed).entries()) {
    const chance = chanceOf(seed, `note-taker/${number}`);
    const when = at(life, 'guests', number);
    const email = emailOf(name, 10_000 + number);
    const volunteer = { kind: 'volunteer', name, email, language: 'en', consent: '1' } as const;
    taken('note-taker', await signUp(store, assembly, chance, when, { ...volunteer, note: '' }));
  }
}

async function setProgramme(life: Life): Promise<void> {
  const { template } = commissioned(await stateOf(life));
  const rounds = template.rounds.map(
    (round, number): Round => ({
      ...round,
      round: newIdOf(chanceOf(life.seed, `round/${number}`), 'round'),
    }),
  );
  await act(life, as(life, 'organiser'), 'programme', at(life, 'programme'), {
    type: 'gathering.set-programme',
    data: { rounds },
  });
}

/** Who comes is checked in at the door, most in the half hour before it closes. */
async function arrivals(life: Life): Promise<void> {
  const { selection, gathering: state } = await stateOf(life);
  if (state.doorsClosed) return;
  const fateOf = await residentFates(life);
  const coming = guestList(life).flatMap(({ id, comes }) => (comes ? [id] : []));
  const guests = coming.filter((person) => state.guests.get(person)?.withdrawn === false);
  const residents = seated(selection).filter((person) => fateOf(person) === 'comes');
  const first = planned(life.gatheringOn, 'doorsOpen');
  const arriving = [...residents, ...guests]
    .map((person: PersonId) => {
      const chance = dice(life, `arrival/${person}`);
      const minutes = Math.min(66, (chance.below(70) + chance.below(70) + 30) / 2);
      return { person, plan: first + minutes * 60_000 + chance.below(60_000) };
    })
    .sort((a, b) => a.plan - b.plan);
  const registrar = as(life, 'registrar');
  for (const [number, { person, plan }] of arriving.entries()) {
    const data = { person };
    const asking = { type: 'gathering.check-in', data } as const;
    await act(life, registrar, `check-in/${person}`, life.tell(plan), asking);
    if (number % 20 === 0) await life.breathe(0.2 + (0.5 * number) / arriving.length);
  }
  await act(life, as(life, 'organiser'), 'close-doors', at(life, 'doorsClose'), {
    type: 'gathering.close-doors',
    data: {},
  });
}

/** Seats all rounds of a kind that have not begun and have no plan yet. */
export async function seat(life: Life, kind: Round['kind']): Promise<void> {
  const { gathering: state } = await stateOf(life);
  const rounds = state.rounds.filter(
    ({ round, kind: its }) => its === kind && !state.run[round] && !state.seating[round],
  );
  if (rounds.length === 0) return;
  const key = `seating/${kind}`;
  const when = at(life, kind === 'talk' ? 'doorsClose' : 'preferences', kind === 'talk' ? 4 : 18);
  const ids = rounds.map(({ round }) => round);
  taken(key, await planSeating(doing(life, SYSTEM, key, when), ids));
  await life.breathe(0.95);
}
