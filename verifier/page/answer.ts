import { parseCheckpointLine, type Trusted } from '@commonlot/record';
import { openBundle, openRefusalSentence, verify } from '../index.ts';
import type { Answer, Question } from './message.ts';

/** Opens and verifies what the visitor chose; runs in a worker, or in the page where there is none. */
export function answer({ zip, publicKey, kept }: Question): Answer {
  const opened = openBundle(zip);
  if (!opened.ok) return { opened: false, sentence: openRefusalSentence(opened.refusal) };
  const checkpoints = kept.flatMap((line) => {
    const read = parseCheckpointLine(line);
    return read.ok ? [read.value] : [];
  });
  const trusted: Trusted = {
    ...(publicKey === null ? {} : { publicKey }),
    ...(checkpoints.length === 0 ? {} : { checkpoints }),
  };
  return { opened: true, report: verify(opened.value, trusted) };
}
