import { accept, type Result, refuse } from '@commonlot/exact';
import type { RoundId } from '../shared/ids.ts';
import { minutesAfter } from '../shared/instant.ts';
import { type CommonRefusal, rangeProblem, wordsProblem } from '../shared/refusal.ts';
import type { GatheringCommand } from './commands.ts';
import type { GatheringEvent } from './events.ts';
import { expected, type GatheringState, isExpected, openRound, present } from './state.ts';

export type GatheringRefusal =
  | CommonRefusal
  | { readonly code: 'guest-group-unknown'; readonly group: string }
  | { readonly code: 'party-missing'; readonly group: string }
  | { readonly code: 'guest-already-invited' }
  | { readonly code: 'guest-unknown' }
  | { readonly code: 'round-unknown' }
  | { readonly code: 'round-twice' }
  | { readonly code: 'round-already-run'; readonly round: RoundId }
  | { readonly code: 'round-still-open'; readonly round: RoundId }
  | { readonly code: 'round-not-open' }
  | { readonly code: 'round-not-seated' }
  | { readonly code: 'cards-missing' }
  | { readonly code: 'person-not-expected' }
  | { readonly code: 'person-not-here' }
  | { readonly code: 'nobody-here' }
  | { readonly code: 'seating-breaks-rules'; readonly violations: number };

type Decision = Result<readonly GatheringEvent[], GatheringRefusal>;
type Of<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>;

/** Decides what a gathering command records. */
export function decideGathering(command: GatheringCommand, state: GatheringState): Decision {
  switch (command.type) {
    case 'gathering.invite-guest':
      return inviteGuest(command, state);
    case 'gathering.withdraw-guest': {
      if (state.guests.get(command.data.person)?.withdrawn !== false)
        return refuse({ code: 'guest-unknown' });
      return accept([{ type: 'gathering.guest-withdrew', data: command.data }]);
    }
    case 'gathering.set-programme':
      return setProgramme(command, state);
    case 'gathering.issue-cards': {
      const problem = rangeProblem('cards', command.data.cards, 1, 100_000);
      if (problem) return refuse(problem);
      return accept([{ type: 'gathering.cards-issued', data: command.data }]);
    }
    case 'gathering.void-card': {
      const { issued, voided } = state.cards[command.data.kind];
      const problem = wordsProblem('reason', command.data.reason, 500);
      if (problem) return refuse(problem);
      if (voided >= issued) return refuse({ code: 'cards-missing' });
      return accept([{ type: 'gathering.card-voided', data: command.data }]);
    }
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

function inviteGuest(command: Of<'gathering.invite-guest'>, state: GatheringState): Decision {
  const { person, group, party } = command.data;
  const found = state.guestGroups.find((one) => one.group === group);
  if (!found) return refuse({ code: 'guest-group-unknown', group });
  if (found.asksParty && (party ?? '').trim() === '')
    return refuse({ code: 'party-missing', group });
  if (state.guests.has(person)) return refuse({ code: 'guest-already-invited' });
  return accept([{ type: 'gathering.guest-invited', data: command.data }]);
}

function setProgramme(command: Of<'gathering.set-programme'>, state: GatheringState): Decision {
  const { rounds } = command.data;
  if (rounds.length === 0) return refuse({ code: 'words-missing', field: 'rounds' });
  const ids = new Set(rounds.map(({ round }) => round));
  if (ids.size !== rounds.length) return refuse({ code: 'round-twice' });
  const dropped = state.rounds.find(({ round }) => state.run[round] && !ids.has(round));
  if (dropped) return refuse({ code: 'round-already-run', round: dropped.round });
  for (const { minutes, seats } of rounds) {
    const problem =
      rangeProblem('minutes', minutes, 1, 600) ??
      rangeProblem('seats', seats.min, 2, seats.max) ??
      rangeProblem('seats', seats.max, seats.min, 50);
    if (problem) return refuse(problem);
  }
  return accept([{ type: 'gathering.programme-set', data: command.data }]);
}

function arrive(
  command: Of<'gathering.check-in'> | Of<'gathering.undo-check-in'> | Of<'gathering.close-doors'>,
  state: GatheringState,
): Decision {
  if (command.type === 'gathering.close-doors') {
    const arrived = present(state).length;
    if (arrived === 0) return refuse({ code: 'nobody-here' });
    const missing = expected(state).length - arrived;
    return accept([{ type: 'gathering.doors-closed', data: { arrived, missing } }]);
  }
  const { person } = command.data;
  const here = state.arrived.get(person) === true;
  if (command.type === 'gathering.undo-check-in')
    return here
      ? accept([{ type: 'gathering.arrival-undone', data: { person } }])
      : refuse({ code: 'person-not-here' });
  if (!isExpected(state, person)) return refuse({ code: 'person-not-expected' });
  // Scanned twice is once.
  return accept(here ? [] : [{ type: 'gathering.person-arrived', data: { person } }]);
}

function recordSeating(command: Of<'gathering.record-seating'>, state: GatheringState): Decision {
  const { rounds, quality, people } = command.data;
  const known = new Set(state.rounds.map(({ round }) => round));
  if (rounds.length === 0 || rounds.some((round) => !known.has(round)))
    return refuse({ code: 'round-unknown' });
  const run = rounds.find((round) => state.run[round]);
  if (run) return refuse({ code: 'round-already-run', round: run });
  if (people < 1) return refuse({ code: 'nobody-here' });
  if (quality.violations > 0)
    return refuse({ code: 'seating-breaks-rules', violations: quality.violations });
  return accept([{ type: 'gathering.seating-planned', data: command.data }]);
}

function runRound(
  command: Of<'gathering.open-round'> | Of<'gathering.extend-round'> | Of<'gathering.close-round'>,
  state: GatheringState,
): Decision {
  const { round } = command.data;
  const found = state.rounds.find((one) => one.round === round);
  if (!found) return refuse({ code: 'round-unknown' });
  const run = state.run[round];
  if (command.type === 'gathering.open-round') {
    if (run) return refuse({ code: 'round-already-run', round });
    const other = openRound(state);
    if (other) return refuse({ code: 'round-still-open', round: other.round });
    if (!state.seating[round]) return refuse({ code: 'round-not-seated' });
    const endsAt = minutesAfter(command.at, found.minutes);
    return accept([{ type: 'gathering.round-opened', data: { round, endsAt } }]);
  }
  if (!run || run.closed) return refuse({ code: 'round-not-open' });
  if (command.type === 'gathering.close-round')
    return accept([{ type: 'gathering.round-closed', data: { round } }]);
  const problem = rangeProblem('minutes', command.data.minutes, 1, 120);
  if (problem) return refuse(problem);
  const endsAt = minutesAfter(run.endsAt, command.data.minutes);
  return accept([{ type: 'gathering.round-extended', data: { round, endsAt } }]);
}
