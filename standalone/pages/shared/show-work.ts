import { part, say, showOnly } from './page-parts.ts';

export interface ShownWork {
  /** What is being done, and the share that is left, from 1 to 0; null where nobody can say. */
  readonly progress: (words: string, left: number | null) => void;
  readonly stopping: () => void;
  /** @returns seconds it took */
  readonly end: () => number;
}

/** Shows that there is work: what it is, how much is settled, for how long it has gone on. */
export function showWork(words: string): ShownWork {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const clock = setInterval(() => say('elapsed', `${Math.floor(seconds())} s so far.`), 500);
  const bar = part('share');
  const progress = (what: string, left: number | null) => {
    if (part('phase').textContent !== what) say('phase', what);
    if (bar instanceof HTMLProgressElement && left !== null) bar.value = 1 - left;
    say('settled', left === null ? '' : `${Math.floor((1 - left) * 100)} % settled.`);
  };
  bar.removeAttribute('value');
  for (const id of ['settled', 'elapsed']) say(id, '');
  say('cancel', 'Cancel');
  lock(true);
  showOnly('work');
  progress(words, null);
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
  fields.closest('form')?.setAttribute('aria-busy', String(busy));
}
