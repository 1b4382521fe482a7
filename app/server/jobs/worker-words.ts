import type { Claim } from '../store/jobs/job.ts';

/** What a worker says to the program that started it, in words of one line. */
export type Heard =
  | { readonly what: 'holding'; readonly claim: Claim | null }
  | { readonly what: 'broken'; readonly name: string };

export const sayHolding = (claim: Claim | null): string =>
  claim === null ? 'holding' : `holding ${claim.id} ${claim.attempt}`;

/** @param name the kind of error; never its message, which could carry what people wrote */
export const sayBroken = (name: string): string => `broken ${name}`;

/** What was said; anything unknown is taken for the name of an error. */
export function hear(word: string): Heard {
  const [what, id, attempt] = word.split(' ');
  if (what === 'holding')
    return { what, claim: id === undefined ? null : { id, attempt: Number(attempt) } };
  return { what: 'broken', name: what === 'broken' ? (id ?? 'unknown') : word };
}
