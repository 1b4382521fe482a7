import type { Instant, Round } from '@commonlot/stages';
import { act, as, type Life, stateOf } from './life.ts';

/** Opens a round, unless somebody did. */
export async function openRound(life: Life, { round }: Round, when: Instant): Promise<void> {
  if ((await stateOf(life)).gathering.run[round]) return;
  const asking = { type: 'gathering.open-round', data: { round } } as const;
  await act(life, as(life, 'organiser'), `open/${round}`, when, asking);
}

/** Closes a round, unless somebody did. */
export async function closeRound(life: Life, { round }: Round, when: Instant): Promise<void> {
  if ((await stateOf(life)).gathering.run[round]?.closed) return;
  const asking = { type: 'gathering.close-round', data: { round } } as const;
  await act(life, as(life, 'organiser'), `close/${round}`, when, asking);
}
