import type { GatheringEvent } from '../5-gathering/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { DeliberationEvent } from './events.ts';
import { evolveDots } from './evolve-dots.ts';
import { evolveThemes } from './evolve-themes.ts';
import type { DeliberationState } from './state.ts';

export type DeliberationHears =
  | DeliberationEvent
  | Heard<GatheringEvent, 'gathering.seating-planned' | 'gathering.round-opened'>;

/** Folds one event this stage hears. */
export function evolveDeliberation(
  state: DeliberationState,
  event: Recorded<DeliberationHears>,
): DeliberationState {
  switch (event.type) {
    case 'gathering.seating-planned': {
      const tables = { ...state.tables };
      for (const { round, count } of event.data.tables) tables[round] = count;
      return { ...state, tables };
    }
    case 'gathering.round-opened':
      return { ...state, begun: [...state.begun, event.data.round] };
    case 'deliberation.note-taken': {
      const { note, round, table, text } = event.data;
      const row = { round, table, at: event.at, text, theme: null };
      return { ...state, notes: state.notes.set(note, row) };
    }
    case 'deliberation.note-corrected': {
      const { note, text } = event.data;
      const before = state.notes.get(note);
      return before ? { ...state, notes: state.notes.set(note, { ...before, text }) } : state;
    }
    case 'deliberation.theme-named':
    case 'deliberation.notes-grouped':
    case 'deliberation.note-ungrouped':
    case 'deliberation.themes-merged':
      return evolveThemes(state, event);
    case 'deliberation.dots-published':
    case 'deliberation.dots-opened':
    case 'deliberation.dots-closed':
    case 'deliberation.themes-chosen':
      return { ...state, dots: evolveDots(state.dots, event) };
    case 'deliberation.preferences-collected': {
      const { preferences, firstChoices } = event.data;
      return { ...state, preferences: { list: preferences, firstChoices } };
    }
    case 'deliberation.proposal-written':
      return writeProposal(state, event);
    case 'deliberation.proposal-handed-in': {
      const before = state.proposals.get(event.data.proposal);
      if (!before) return state;
      const proposals = state.proposals.set(event.data.proposal, { ...before, handedIn: true });
      return { ...state, proposals };
    }
  }
}

function writeProposal(
  state: DeliberationState,
  event: Extract<Recorded<DeliberationEvent>, { type: 'deliberation.proposal-written' }>,
): DeliberationState {
  const { proposal, round, table, theme, text } = event.data;
  const before = state.proposals.get(proposal);
  const versions = [...(before?.versions ?? []), { text, at: event.at }];
  const row = { round, table, theme, versions, handedIn: before?.handedIn ?? false };
  return { ...state, proposals: state.proposals.set(proposal, row) };
}
