import { z } from 'zod';
import { type CodeRole, isCodeRole } from './roles.ts';
import { sameText, sign } from './secrets.ts';
import type { CodeVisitor } from './visitor.ts';

const Claims = z.object({
  r: z.string(),
  a: z.string(),
  s: z.string(),
  x: z.number(),
  n: z.string(),
});

/** How long a code's session lasts: residents' phones are shared, a projector runs all weekend. */
const SECONDS: Readonly<Record<CodeRole, number>> = {
  resident: 2 * 60 * 60,
  host: 16 * 60 * 60,
  'member-card': 30 * 60,
  hall: 3 * 24 * 60 * 60,
};

/** The cookie value a valid code earns, and how long it lasts in seconds. */
export interface CodeSession {
  readonly value: string;
  readonly seconds: number;
}

/**
 * Seals which code was shown, so that the code itself is in no cookie and needs no table of its
 * own. Nothing personal is inside. Pages look the subject up again, so a withdrawn code is seen.
 * @param random unguessable, makes this session's form tokens its own
 */
export function sealCode(
  secret: string,
  code: { readonly role: CodeRole; readonly assemblyId: string; readonly subject: string },
  now: string,
  random: string,
): CodeSession {
  const seconds = SECONDS[code.role];
  const claims = {
    r: code.role,
    a: code.assemblyId,
    s: code.subject,
    x: Math.floor(Date.parse(now) / 1000) + seconds,
    n: random,
  };
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return { value: `${body}.${sign(secret, 'code-session', body)}`, seconds };
}

/** Opens a sealed code cookie; null when forged, run out or malformed. */
export function openCode(secret: string, value: string, now: string): CodeVisitor | null {
  const [body = '', seal = ''] = value.split('.');
  if (!sameText(seal, sign(secret, 'code-session', body))) return null;
  const claims = Claims.safeParse(parsed(body));
  if (!claims.success || !isCodeRole(claims.data.r)) return null;
  if (claims.data.x * 1000 <= Date.parse(now)) return null;
  const { r, a, s, n } = claims.data;
  return { kind: 'code', role: r, assemblyId: a, subject: s, csrf: n };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
