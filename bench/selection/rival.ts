/** The reference library in a Python environment that the measurement makes for itself. */
import { join } from 'node:path';
import { lastObject, middle, runFor } from '../processes.ts';
import { makePython } from '../python.ts';

/** mip 2.0 cannot be driven by this release of the library, so the last one before it. */
const PACKAGES = ['sortition-algorithms==0.12.10', 'mip==1.17.6'];
export const BACKENDS = ['highspy', 'mip-cbc'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Path of a Python that has the library, or a sentence why there is none. */
export const makeRivalPython = (cache: string) => makePython(cache, PACKAGES);

export type RivalTime =
  | { readonly kind: 'took'; readonly seconds: number; readonly runs: number; smallest: number }
  | { readonly kind: 'over'; readonly limit: number }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'skipped' };

/** Median of up to three runs, of one where one takes long. */
export async function timeRival(
  python: string,
  folder: string,
  size: number,
  backend: Backend,
  limit: number,
): Promise<RivalTime> {
  const script = join(import.meta.dirname, 'rival.py');
  const times: number[] = [];
  let smallest = Number.NaN;
  while (times.length < 3 && times.every((seconds) => seconds < 10)) {
    const ended = await runFor(limit, python, [script, folder, String(size), backend]);
    if (ended.how === 'over') return { kind: 'over', limit };
    if (ended.how === 'failed') return { kind: 'failed', why: ended.why };
    const { seconds = [], smallest: least = [] } = lastObject(ended.out);
    times.push(...seconds);
    smallest = least[0] ?? Number.NaN;
  }
  return { kind: 'took', seconds: middle(times), runs: times.length, smallest };
}
