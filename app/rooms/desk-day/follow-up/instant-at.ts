import { visitOf } from '../../../server/access/visit.ts';
import type { Context } from '../load-day.ts';

/**
 * The instant of a day and hour as people write it at the assembly's place.
 * @param local `2026-05-16T19:30`, as a browser's own field sends it; anything else gives ''
 */
export function instantAt(context: Context, local: string): string {
  const { timeZone } = visitOf(context).services.config;
  const asIfUtc = Date.parse(`${local}:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asIfUtc)) return '';
  // Twice: the first guess may lie on the other side of a change of clocks.
  const first = asIfUtc - offset(asIfUtc, timeZone);
  return new Date(asIfUtc - offset(first, timeZone)).toISOString();
}

/** How far the place's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
  return Date.parse(`${shown}:00.000Z`) - Math.floor(moment / 60_000) * 60_000;
}
