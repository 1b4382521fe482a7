import { data } from 'react-router';
import { hashOf, newToken } from '../../../server/access/secrets.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import type { Context } from '../load-day.ts';

/** Days a projector's link works: the weekend of a gathering and its rehearsal. */
const DAYS = 7;

/** Makes a link that shows the hall's screen without an account; only its hash is kept. */
export async function makeHallLink(context: Context) {
  const { services, url } = visitOf(context);
  const { id, organisationId } = assemblyOf(context);
  const token = newToken();
  const expires = new Date(Date.parse(services.now()) + DAYS * 86_400_000).toISOString();
  await services.store.transact(async (tx) => {
    await tx
      .insertInto('invitation_links')
      .values({
        token_hash: hashOf(token),
        organisation_id: organisationId,
        assembly_id: id,
        role: 'hall',
        label: 'hall',
        table_number: null,
        expires_at: expires,
        used_at: null,
        account_id: null,
      })
      .execute();
  });
  return data({ hallLink: `${url.origin}/hall-link/${token}` });
}
