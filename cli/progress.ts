import type { Phase } from './select-worker.ts';

/** How a long command tells where it is. */
export interface Show {
  readonly progress: (phase: Phase, left: number) => void;
  /** A sentence on stderr. */
  readonly say: (sentence: string, event: 'note' | 'refused') => void;
  /** What a program reads, and people do not: nothing without JSON. */
  readonly data: (event: 'infeasible', value: object) => void;
  /** Takes away what was drawn over and over. */
  readonly end: () => void;
}

const WORDS: Readonly<Record<Phase, string>> = {
  reading: 'Reading the files',
  solving: 'Looking for the fairest lottery',
  writing: 'Writing the result',
};

/** One line drawn over again on a terminal, nothing in a pipe, or one JSON object a line. */
export function showOn(stream: NodeJS.WriteStream, json: boolean): Show {
  const line = (value: object) => stream.write(`${JSON.stringify(value)}\n`);
  if (json)
    return {
      progress: (phase, left) => line({ event: 'progress', phase, left }),
      say: (sentence, event) => line({ event, sentence }),
      data: (event, value) => line({ event, ...value }),
      end: () => undefined,
    };
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  return {
    progress: (phase, left) => {
      if (!stream.isTTY) return;
      const share = phase === 'solving' ? `: ${Math.round((1 - left) * 100)} %` : '';
      stream.write(`${clear}${WORDS[phase]}${share}`);
    },
    say: (sentence) => stream.write(`${clear}${sentence}\n`),
    data: () => undefined,
    end: () => stream.write(clear),
  };
}
