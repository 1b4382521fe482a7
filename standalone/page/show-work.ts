import type { Phase } from './message.ts';
import { field, part, say, showOnly } from './page-parts.ts';

const WORDS: Readonly<Record<Phase, string>> = {
  reading: 'Reading the files and waking the solver …',
  solving: 'Looking for the fairest lottery and proving it …',
  writing: 'Writing the result …',
};

export interface ShownWork {
  readonly progress: (phase: Phase, left: number) => void;
  readonly stopping: () => void;
  /** @returns seconds it took */
  readonly end: () => number;
}

/** Shows that there is work: what it is, how much is settled, for how long it has gone on. */
export function showWork(): ShownWork {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const clock = setInterval(() => say('elapsed', `${Math.floor(seconds())} s so far.`), 500);
  const bar = part('share');
  const progress = (phase: Phase, left: number) => {
    if (part('phase').textContent !== WORDS[phase]) say('phase', WORDS[phase]);
    if (bar instanceof HTMLProgressElement && phase !== 'reading') bar.value = 1 - left;
    say('settled', phase === 'reading' ? '' : `${Math.floor((1 - left) * 100)} % settled.`);
  };
  bar.removeAttribute('value');
  for (const id of ['settled', 'elapsed']) say(id, '');
  say('cancel', 'Cancel');
  lock(true);
  showOnly('work');
  progress('reading', 1);
  part('cancel').focus();
  part('work').scrollIntoView({ block: 'nearest' });
  return {
    progress,
    stopping: () => {
      say('phase', 'Stopping, and finding out what is known so far …');
      say('cancel', 'Stop at once');
    },
    end: () => {
      clearInterval(clock);
      lock(false);
      return seconds();
    },
  };
}

function lock(busy: boolean): void {
  const fields = part('fields');
  if (fields instanceof HTMLFieldSetElement) fields.disabled = busy;
  field('people').form?.setAttribute('aria-busy', String(busy));
}
