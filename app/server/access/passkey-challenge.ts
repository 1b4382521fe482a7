import type { Config } from '../http/config.ts';
import { newToken, sameText, sign } from './secrets.ts';
import type { Visit } from './visit.ts';

/** What a page sends along so that the passkey's answer can be checked without storing anything. */
export interface Challenge {
  /** base64url */
  readonly challenge: string;
  /** Milliseconds since 1970, after which it no longer counts. */
  readonly until: number;
  readonly seal: string;
}

const MINUTES = 10;

/** A fresh challenge, sealed by this instance for one purpose. */
export function makeChallenge(config: Config, purpose: string, now: string): Challenge {
  const challenge = newToken();
  const until = Date.parse(now) + MINUTES * 60_000;
  return { challenge, until, seal: sealOf(config, purpose, challenge, until) };
}

/** Whether this instance sealed the challenge for that purpose, not too long ago. */
export function challengeHolds(
  config: Config,
  purpose: string,
  { challenge, until, seal }: Challenge,
  now: string,
): boolean {
  return until > Date.parse(now) && sameText(seal, sealOf(config, purpose, challenge, until));
}

function sealOf(config: Config, purpose: string, challenge: string, until: number): string {
  return sign(config.secret, 'passkey', purpose, challenge, String(until));
}

/** Which site the browser must have answered for. */
export function relyingParty({ services, url }: Visit): { origin: string; id: string } {
  const origin = services.config.origin ?? url.origin;
  return { origin, id: new URL(origin).hostname };
}
