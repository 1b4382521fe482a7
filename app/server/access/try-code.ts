import { type Result, refuse } from '@commonlot/exact';
import { readCode } from '../acts/chance.ts';
import { hashOf } from './secrets.ts';
import type { Visit } from './visit.ts';

export interface TryRefusal {
  readonly code: 'code-tried-too-often';
}

/** What the code is printed on. */
export type CodeOf = 'letter' | 'badge' | 'card' | 'table' | 'hall';

/**
 * Looks a typed or scanned code up, counting wrong tries per code: never per network address,
 * which a whole hall shares. A right code always opens, so that nobody can be locked out.
 * @param find looks the code up; its refusal must not tell whether the code exists elsewhere
 */
export async function tryCode<Found, Refusal extends { readonly code: string }>(
  { services: { codeLimiter } }: Visit,
  kind: CodeOf,
  typed: string,
  find: () => Promise<Result<Found, Refusal>>,
): Promise<Result<Found, Refusal | TryRefusal>> {
  const found = await find();
  if (found.ok) return found;
  const key = hashOf(`${kind} ${readCode(typed)}`);
  const rests = !codeLimiter.allows(key);
  codeLimiter.failed(key);
  return rests ? refuse({ code: 'code-tried-too-often' }) : found;
}

/** 429 where a limit was reached, 422 where the code was wrong. */
export function statusOf({ code }: { readonly code: string }): 422 | 429 {
  return code === 'code-tried-too-often' ? 429 : 422;
}

/** The page "please wait a little" where a limit was reached. @throws 429 */
export function mustWait(refusal: { readonly code: string }): void {
  if (statusOf(refusal) === 429)
    throw new Response(null, { status: 429, headers: { 'Retry-After': '900' } });
}
