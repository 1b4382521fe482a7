/** The reference library in a Python environment that the measurement makes for itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastObject, middle, runFor } from '../processes.ts';

/** mip 2.0 cannot be driven by this release of the library, so the last one before it. */
const PACKAGES = ['sortition-algorithms==0.12.10', 'mip==1.17.6'];
export const BACKENDS = ['highspy', 'mip-cbc'] as const;
export type Backend = (typeof BACKENDS)[number];

const program = (venv: string) =>
  process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');

/** Path of a Python that has the library, or a sentence why there is none. */
export async function makePython(
  cache: string,
): Promise<{ readonly python: string } | { readonly missing: string }> {
  const venv = join(cache, 'venv');
  const python = program(venv);
  if (!existsSync(python)) {
    const made = await runFor(120, process.platform === 'win32' ? 'python' : 'python3', [
      '-m',
      'venv',
      venv,
    ]);
    if (made.how !== 'done') return { missing: 'Python 3.11 or newer with venv is not here.' };
  }
  const install = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...PACKAGES];
  const installed = await runFor(600, python, install);
  if (installed.how !== 'done') return { missing: `pip could not install ${PACKAGES.join(', ')}.` };
  return { python };
}

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
