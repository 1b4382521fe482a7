import { accept, refuse } from '@commonlot/exact';
import type { PersonId } from '../shared/ids.ts';
import { rangeProblem, wordsProblem } from '../shared/refusal.ts';
import type { GatheringCommand } from './commands.ts';
import { arrive } from './decide-arrivals.ts';
import { recordSeating, setProgramme } from './decide-programme.ts';
import { runRound } from './decide-rounds.ts';
import type { GatheringEvent } from './events.ts';
import type { GatheringDecision } from './refusals.ts';
import type { GatheringState } from './state.ts';

type Invited = Of<'gathering.invite-guest'>['data'];
type Of<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>;

/** Decides what a gathering command records. */
export function decideGathering(
  command: GatheringCommand,
  state: GatheringState,
): GatheringDecision {
  switch (command.type) {
    case 'gathering.invite-guest':
      return inviteGuests([command.data], state);
    case 'gathering.invite-guests':
      return inviteGuests(command.data.guests, state);
    case 'gathering.withdraw-guest':
      return withdrawGuest(command, state);
    case 'gathering.set-programme':
      return setProgramme(command, state);
    case 'gathering.issue-cards':
    case 'gathering.void-card':
      return countCards(command, state);
    case 'gathering.check-in':
    case 'gathering.undo-check-in':
    case 'gathering.close-doors':
      return arrive(command, state);
    case 'gathering.record-seating':
      return recordSeating(command, state);
    case 'gathering.open-round':
    case 'gathering.extend-round':
    case 'gathering.close-round':
      return runRound(command, state);
  }
}

/** One guest, or a list of them: all are invited or none. */
function inviteGuests(guests: readonly Invited[], state: GatheringState): GatheringDecision {
  const events: GatheringEvent[] = [];
  const people = new Set<PersonId>();
  for (const { person, group, party } of guests) {
    const found = state.guestGroups.find((one) => one.group === group);
    if (!found) return refuse({ code: 'guest-group-unknown', group });
    if (found.asksParty && (party ?? '').trim() === '')
      return refuse({ code: 'party-missing', group });
    if (people.has(person) || state.guests.get(person)?.withdrawn === false)
      return refuse({ code: 'guest-already-invited' });
    people.add(person);
    // A party is a political opinion: of groups that are not asked none is kept.
    const data = { person, group, party: found.asksParty ? party : null };
    events.push({ type: 'gathering.guest-invited', data });
  }
  return accept(events);
}

function withdrawGuest(
  command: Of<'gathering.withdraw-guest'>,
  state: GatheringState,
): GatheringDecision {
  const guest = state.guests.get(command.data.person);
  if (!guest) return refuse({ code: 'guest-unknown' });
  return accept(guest.withdrawn ? [] : [{ type: 'gathering.guest-withdrew', data: command.data }]);
}

function countCards(
  command: Of<'gathering.issue-cards' | 'gathering.void-card'>,
  state: GatheringState,
): GatheringDecision {
  if (command.type === 'gathering.issue-cards') {
    const problem = rangeProblem('cards', command.data.cards, 1, 100_000);
    if (problem) return refuse(problem);
    return accept([{ type: 'gathering.cards-issued', data: command.data }]);
  }
  const { issued, voided } = state.cards[command.data.kind];
  const problem = wordsProblem('reason', command.data.reason, 500);
  if (problem) return refuse(problem);
  if (voided >= issued) return refuse({ code: 'cards-missing' });
  return accept([{ type: 'gathering.card-voided', data: command.data }]);
}
