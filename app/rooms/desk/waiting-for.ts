import { type AssemblyState, viewRegistration } from '@commonlot/stages';
import { holds } from '../../server/access/visit.ts';
import type { Context } from './shared/here.ts';

/** Something that waits for somebody at the desk, and where it is done. */
export interface WaitingWork {
  readonly what: 'replace' | 'answers' | 'people';
  readonly count: number;
  readonly to: string;
}

/** What waits beside the next step, for the roles the account holds. */
export function waitingFor(context: Context, state: AssemblyState): readonly WaitingWork[] {
  const { members } = state.selection;
  const { registered } = viewRegistration(state.registration);
  const organises = holds(context, 'organiser');
  // Once the doors are closed nobody is asked for a seat any more.
  const asks = organises && !state.gathering.doorsClosed;
  const work: readonly (WaitingWork & { readonly may: boolean })[] = [
    {
      what: 'replace',
      count: members.count((seat) => seat === 'declined'),
      to: 'selection/members',
      may: asks,
    },
    {
      what: 'answers',
      count: members.count((seat) => seat === 'drawn'),
      to: 'selection/members',
      may: asks,
    },
    {
      what: 'people',
      count: registered,
      to: 'people',
      may: organises || holds(context, 'registrar'),
    },
  ];
  return work
    .filter(({ count, may }) => may && count > 0)
    .map(({ what, count, to }) => ({ what, count, to }));
}
