import { type Instant, readInstant } from '@commonlot/stages';

/** The machine's clock: the one place where the time is read. */
export function systemNow(): Instant {
  const now = readInstant(new Date().toISOString());
  if (!now) throw new Error('the machine has no usable clock');
  return now;
}
