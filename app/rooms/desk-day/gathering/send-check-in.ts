import { expected, readId } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { personOfBadge } from '../../../server/acts/badge.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer, back, doingAs } from '../send.ts';

/** Checks somebody in, takes it back, or closes the doors. */
export async function sendCheckIn(context: Context) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}/gathering/check-in`;
  const doing = doingAs(context, 'organiser', 'registrar');
  const { t, services } = visitOf(context);
  if (fieldOf(context, 'do') === 'close') {
    const done = await perform(doing, { type: 'gathering.close-doors', data: {} });
    return answer(context, done, `${here}?list=missing`);
  }
  const badge = fieldOf(context, 'badge');
  const wanted = expected(desk.state.gathering);
  const scanned =
    badge === '' ? null : await personOfBadge(services.store, day.id, wanted, badgeIn(badge));
  const person = readId('person', scanned ?? fieldOf(context, 'person'));
  if (person === null) return back(context, t('gathering.check-in.badge-unknown'), 'badge-unknown');
  const undo = fieldOf(context, 'do') === 'undo';
  const type = undo ? 'gathering.undo-check-in' : 'gathering.check-in';
  const done = await perform(doing, { type, data: { person } });
  return answer(context, done, undo ? here : `${here}?just=${person}`);
}

/** A badge's code, also out of the address its square holds. */
function badgeIn(text: string): string {
  return /[?&]badge=([^&]+)/.exec(text)?.[1] ?? text;
}
