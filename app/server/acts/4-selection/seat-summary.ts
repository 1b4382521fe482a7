import type { Filling } from '@commonlot/selection';
import type { SeatSummary } from '@commonlot/stages';

/** A chance below this is none. */
const NONE = 1e-9;

/** What a lottery for seats says, for the record and screens: about those who had no seat alone. */
export function seatSummary({ chances, incoming, lottery }: Filling): SeatSummary {
  const fits = chances.filter(({ chance }) => chance > NONE).map(({ chance }) => chance);
  return {
    method: lottery.method,
    seats: incoming.length,
    candidates: chances.length,
    shutOut: chances.length - fits.length,
    balls: lottery.balls.count,
    leastChance: Math.min(...fits),
    mostChance: Math.max(...fits),
    largestChange: lottery.balls.largestChange,
  };
}
