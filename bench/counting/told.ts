import { runFor } from '../processes.ts';

/** What one run of ours.ts or peers.py tells. */
export interface Told {
  /** Seconds to read the text, or for a peer to make its own ballots of what was read. */
  readonly making: number;
  readonly counting: number;
  readonly megabytes: number;
  /** For each file who won. */
  readonly winners: readonly (readonly string[])[];
  /** For each file who is equal at the last place; a peer tells none. */
  readonly tied?: readonly (readonly string[])[];
}

/** @returns what the last line told, or why there is nothing in a word or two */
export async function told(
  limit: number,
  program: string,
  words: readonly string[],
): Promise<Told | string> {
  const ended = await runFor(limit, program, words);
  if (ended.how === 'over') return `over ${limit} s`;
  if (ended.how === 'failed') return ended.why;
  // reason: both programs are ours and print this on their last line
  return JSON.parse(ended.out.trim().split('\n').at(-1) ?? '') as Told;
}

/** In how many files a peer chose who we chose, or settled our open tie in one of its ways. */
export function agreeing(ours: Told, peer: Told): number {
  return ours.winners.filter((winners, at) => {
    const theirs = new Set(peer.winners[at] ?? []);
    const tied = new Set(ours.tied?.[at] ?? []);
    const both = winners.every((one) => theirs.has(one));
    return both && [...theirs].every((one) => winners.includes(one) || tied.has(one));
  }).length;
}
