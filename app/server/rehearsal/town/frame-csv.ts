import { csvLines } from '../../files/write-csv.ts';
import { homeOf } from './look-up.ts';
import type { Town } from './town.ts';

/** The town's sampling frame, one line at a time: `id,address,postcode,place,area,decile`. */
export function frameLines(town: Town): Generator<string> {
  function* rows(): Generator<readonly (string | number)[]> {
    for (let household = 0; household < town.households.count; household += 1) {
      const { id, address, postcode, place, area, decile } = homeOf(town, household);
      yield [id, address, postcode, place, area, decile];
    }
  }
  return csvLines(['id', 'address', 'postcode', 'place', 'area', 'decile'], rows());
}

/** The whole frame as a CSV file of some 1.7 MB. */
export function frameCsv(town: Town): string {
  return [...frameLines(town)].join('');
}
