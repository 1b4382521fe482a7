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
  return rows(stage, state, today).flatMap(([label, value, as = 'number']) =>
    value === null ? [] : [{ label, value, as }],
  );
}

function rows(stage: Stage, state: AssemblyState, today: Day): readonly Row[] {
  switch (stage) {
    case 'commission':
      return [];
    case 'invitation': {
      const { frame, letters } = viewInvitation(state.invitation);
      return [
        ['record.figure.households', frame?.households ?? null],
        ['record.figure.letters', letters || null],
      ];
    }
    case 'registration': {
      const { registered, withdrawn } = viewRegistration(state.registration);
      return [
        ['record.figure.registered', registered || null],
        ['record.figure.withdrawn', withdrawn || null],
      ];
    }
    case 'selection': {
      const { size, lottery, ball, members } = viewSelection(state.selection);
      return [
        ['record.figure.seats', size],
        ['record.figure.least-chance', lottery?.summary.leastChance ?? null, 'chance'],
        ['record.figure.ball', ball],
        ['record.figure.members', members.length || null],
      ];
    }
    default:
      return dayRows(stage, state, today);
  }
}

type DayStage = Exclude<Stage, 'commission' | 'invitation' | 'registration' | 'selection'>;

function dayRows(stage: DayStage, state: AssemblyState, today: Day): readonly Row[] {
  switch (stage) {
    case 'gathering': {
      const { expected, arrived, seating } = viewGathering(state.gathering);
      const open = openRound(state.gathering);
      const plans = Object.values(seating);
      return [
        ['record.figure.expected', expected || null],
        ['record.figure.arrived', arrived || null],
        ['record.figure.tables', open ? (seating[open.round]?.tables ?? null) : null],
        [
          'record.figure.repeats',
          plans.length > 0 ? (plans.at(-1)?.quality.repeats ?? null) : null,
        ],
      ];
    }
    case 'deliberation': {
      const { notes, themes, handedIn } = viewDeliberation(state.deliberation);
      return [
        ['record.figure.notes', notes || null],
        ['record.figure.themes', themes.length || null],
        ['record.figure.proposals', handedIn || null],
      ];
    }
    case 'decision': {
      const { box, turnout, result } = viewDecision(state.decision);
      return [
        ['record.figure.cast', box?.cast ?? null],
        ['record.figure.turnout', turnout, 'share'],
        ['record.figure.winners', result?.winners.length ?? null],
      ];
    }
    case 'response': {
      const { sent, answered, recommendations } = viewResponse(state.response, today);
      const overdue = recommendations.filter((one) => one.overdue).length;
      return [
        ['record.figure.answered', sent ? answered : null],
        ['record.figure.overdue', overdue || null],
      ];
    }
    case 'follow-up': {
      const { groups } = viewFollowUp(state.followUp, today);
      const helpers = groups.reduce((sum, group) => sum + group.helpers, 0);
      return [
        ['record.figure.groups', groups.length || null],
        ['record.figure.helpers', helpers || null],
      ];
    }
  }
}
