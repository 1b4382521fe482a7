import {
  type AssemblyState,
  type Day,
  openRound,
  type Stage,
  viewDecision,
  viewDeliberation,
  viewFollowUp,
  viewGathering,
  viewInvitation,
  viewRegistration,
  viewResponse,
  viewSelection,
} from '@commonlot/stages';
import type { MessageKey } from '../../i18n/keys.ts';

/** One figure of a stage: a number, or a share from 0 to 1, or a chance, with its words. */
export interface StageFigure {
  readonly label: MessageKey;
  readonly value: number;
  readonly as: 'number' | 'share' | 'chance';
}

type Row = readonly [MessageKey, number | null, StageFigure['as']?];

/**
 * What a stage's public view says in figures; nothing that is not known yet.
 * @param today the day it is where the assembly is.
 */
export function stageFigures(
  stage: Stage,
  state: AssemblyState,
  today: Day,
): readonly StageFigure[] {
  return ROWS[stage](state, today).flatMap(([label, value, as = 'number']) =>
    value === null ? [] : [{ label, value, as }],
  );
}

const ROWS: Readonly<Record<Stage, (state: AssemblyState, today: Day) => readonly Row[]>> = {
  commission: () => [],
  invitation: (state) => {
    const { frame, letters } = viewInvitation(state.invitation);
    return [
      ['record.figure.households', frame?.households ?? null],
      ['record.figure.letters', letters || null],
    ];
  },
  registration: (state) => {
    const { registered, withdrawn } = viewRegistration(state.registration);
    return [
      ['record.figure.registered', registered || null],
      ['record.figure.withdrawn', withdrawn || null],
    ];
  },
  selection: (state) => {
    const { size, lottery, ball, members } = viewSelection(state.selection);
    return [
      ['record.figure.seats', size],
      ['record.figure.least-chance', lottery?.summary.leastChance ?? null, 'chance'],
      ['record.figure.ball', ball],
      ['record.figure.members', members.length || null],
    ];
  },
  gathering: (state) => {
    const { expected, arrived, seating } = viewGathering(state.gathering);
    const open = openRound(state.gathering);
    return [
      ['record.figure.expected', expected || null],
      ['record.figure.arrived', arrived || null],
      ['record.figure.tables', open ? (seating[open.round]?.tables ?? null) : null],
      ['record.figure.repeats', Object.values(seating).at(-1)?.quality.repeats ?? null],
    ];
  },
  deliberation: (state) => {
    const { notes, themes, handedIn } = viewDeliberation(state.deliberation);
    return [
      ['record.figure.notes', notes || null],
      ['record.figure.themes', themes.length || null],
      ['record.figure.proposals', handedIn || null],
    ];
  },
  decision: (state) => {
    const { box, turnout, result } = viewDecision(state.decision);
    return [
      ['record.figure.cast', box?.cast ?? null],
      ['record.figure.turnout', turnout, 'share'],
      ['record.figure.winners', result?.winners.length ?? null],
    ];
  },
  response: (state, today) => {
    const { sent, answered, recommendations } = viewResponse(state.response, today);
    const overdue = recommendations.filter((one) => one.overdue).length;
    return [
      ['record.figure.answered', sent ? answered : null],
      ['record.figure.overdue', overdue || null],
    ];
  },
  'follow-up': (state, today) => {
    const { groups } = viewFollowUp(state.followUp, today);
    const helpers = groups.reduce((sum, group) => sum + group.helpers, 0);
    return [
      ['record.figure.groups', groups.length || null],
      ['record.figure.helpers', helpers || null],
    ];
  },
};
