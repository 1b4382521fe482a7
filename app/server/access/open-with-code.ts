import { accept, type Result, refuse } from '@commonlot/exact';
import type { Services } from '../http/services.ts';
import { sealCode } from './code-session.ts';
import { CODE_COOKIE, cookieLine } from './cookies.ts';
import type { CodeRole } from './roles.ts';
import { hashOf, newToken } from './secrets.ts';
import type { Visit } from './visit.ts';

/** What a valid code or link opens. */
export interface Opened {
  readonly role: CodeRole;
  readonly assemblyId: string;
  /** Household id, table number, card hash or hall link's hash: see CodeVisitor. */
  readonly subject: string;
}

/**
 * The `Set-Cookie` line for somebody whose code was found good: put it on the redirect.
 * The caller has checked the code against the register.
 */
export function codeCookie(visit: Visit, opened: Opened): string {
  const { config, now } = visit.services;
  const { value, seconds } = sealCode(config.secret, opened, now(), newToken());
  return cookieLine(CODE_COOKIE, value, seconds, visit.https);
}

const UNKNOWN = { code: 'code-unknown' } as const;

/** The table a host's link opens; reusable until the organiser takes it back. */
export async function openTable(
  { store }: Services,
  token: string,
): Promise<Result<Opened, typeof UNKNOWN>> {
  const row = await store.db
    .selectFrom('table_keys')
    .select(['assembly_id', 'table_number'])
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return refuse(UNKNOWN);
  return accept({ role: 'host', assemblyId: row.assembly_id, subject: String(row.table_number) });
}

/** The hall a projector's link opens; reusable until it runs out. */
export async function openHall(
  { store, now }: Services,
  token: string,
): Promise<Result<Opened, typeof UNKNOWN>> {
  const tokenHash = hashOf(token);
  const row = await store.db
    .selectFrom('invitation_links')
    .select('assembly_id')
    .where('token_hash', '=', tokenHash)
    .where('role', '=', 'hall')
    .where('expires_at', '>', now())
    .executeTakeFirst();
  if (!row) return refuse(UNKNOWN);
  return accept({ role: 'hall', assemblyId: row.assembly_id, subject: tokenHash });
}
