import type { Recorded } from '../shared/act.ts';
import type { RoundId } from '../shared/ids.ts';
import type { GatheringEvent, Round, SeatingAims } from './events.ts';
import type { GatheringState, RoundSeating } from './state.ts';

type DayEvent = Exclude<
  Recorded<GatheringEvent>,
  { type: 'gathering.guest-invited' | 'gathering.guest-withdrew' }
>;

/** Folds what happens on the day itself and on the way to it. */
export function evolveDay(state: GatheringState, event: DayEvent): GatheringState {
  switch (event.type) {
    case 'gathering.programme-set':
      return {
        ...state,
        rounds: event.data.rounds,
        seating: stillSeated(state, event.data.rounds),
      };
    case 'gathering.cards-issued':
    case 'gathering.card-voided':
      return countCards(state, event);
    case 'gathering.person-arrived':
      return { ...state, arrived: state.arrived.set(event.data.person, true) };
    case 'gathering.arrival-undone':
      return { ...state, arrived: state.arrived.set(event.data.person, false) };
    case 'gathering.doors-closed':
      return { ...state, doorsClosed: true };
    case 'gathering.seating-planned': {
      const { tables, seating, quality, people, change } = event.data;
      const aims = aimsOf(event.data);
      const before = (round: RoundId) => (change ? (state.seating[round]?.moved ?? 0) : 0);
      const planned: Record<string, RoundSeating> = { ...state.seating };
      for (const { round, count, themes } of tables)
        planned[round] = {
          ...{ tables: count, themes, seating, quality, people, aims },
          moved: before(round) + (change?.moved ?? 0),
        };
      return { ...state, seating: planned };
    }
    case 'gathering.round-opened': {
      const { round, endsAt } = event.data;
      const run = { openedAt: event.at, endsAt, closed: false };
      return { ...state, run: { ...state.run, [round]: run } };
    }
    case 'gathering.round-extended':
      return changeRun(state, event.data.round, { endsAt: event.data.endsAt });
    case 'gathering.round-closed':
      return changeRun(state, event.data.round, { closed: true });
  }
}

/** What the plan aimed at, as far as its record says. */
function aimsOf({ goals, rules, loosened, forgotten }: SeatingAims): SeatingAims {
  return {
    ...(goals && { goals }),
    ...(rules && { rules }),
    ...(loosened && { loosened }),
    ...(forgotten && { forgotten }),
  };
}

function countCards(
  state: GatheringState,
  event: Extract<DayEvent, { type: 'gathering.cards-issued' | 'gathering.card-voided' }>,
): GatheringState {
  const { kind } = event.data;
  const { issued, voided } = state.cards[kind];
  const counts =
    event.type === 'gathering.cards-issued'
      ? { issued: issued + event.data.cards, voided }
      : { issued, voided: voided + 1 };
  return { ...state, cards: { ...state.cards, [kind]: counts } };
}

function changeRun(
  state: GatheringState,
  round: keyof GatheringState['run'],
  change: { endsAt?: GatheringState['run'][typeof round]['endsAt']; closed?: boolean },
): GatheringState {
  const before = state.run[round];
  if (!before) return state;
  return { ...state, run: { ...state.run, [round]: { ...before, ...change } } };
}

/** A plan stands while its round does, with tables of the same kind and size. */
function stillSeated(
  state: GatheringState,
  rounds: readonly Round[],
): Readonly<Record<string, RoundSeating>> {
  const kept: Record<string, RoundSeating> = {};
  for (const { round, kind, seats } of rounds) {
    const plan = state.seating[round];
    const before = state.rounds.find((one) => one.round === round);
    const same =
      before?.kind === kind && before.seats.min === seats.min && before.seats.max === seats.max;
    if (plan && (same || state.run[round])) kept[round] = plan;
  }
  return kept;
}
