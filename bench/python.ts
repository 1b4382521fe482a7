/** A Python environment that a measurement makes for itself, for the libraries it compares with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runFor } from './processes.ts';

const program = (venv: string) =>
  process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');

/** Path of a Python that has the packages, or a sentence why there is none. */
export async function makePython(
  cache: string,
  packages: readonly string[],
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
  const install = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...packages];
  const installed = await runFor(600, python, install);
  if (installed.how !== 'done') return { missing: `pip could not install ${packages.join(', ')}.` };
  return { python };
}
