import { refuse } from '@commonlot/exact';
import { data } from 'react-router';
import { invite } from '../../../server/access/invitation.ts';
import { ACCOUNT_ROLES } from '../../../server/access/roles.ts';
import { hashOf } from '../../../server/access/secrets.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { newCode, showCode } from '../../../server/acts/chance.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../shared/here.ts';
import { answer } from '../shared/send.ts';

/** A link that was just made: shown once, since only its hash is kept. */
export interface MadeLink {
  readonly made: string;
}

/** Makes a link for a colleague, the authority, a table's host or the hall's screen. */
export async function makeLink(context: Context) {
  const { services, url } = visitOf(context);
  const { id: assemblyId, organisationId, slug } = assemblyOf(context);
  const wanted = fieldOf(context, 'role');
  if (wanted === 'host') return await hostLink(context);
  const role = wanted === 'hall' ? ('hall' as const) : ACCOUNT_ROLES.find((one) => one === wanted);
  const label = fieldOf(context, 'label').slice(0, 120);
  const to = `/desk/${slug}/settings`;
  if (!role) return answer(context, refuse({ code: 'words-missing', field: 'role' }), to);
  const asked = { organisationId, assemblyId, role, label };
  const token = await invite(services.store, asked, services.now());
  const path = role === 'hall' ? 'hall-link' : 'invite';
  return data<MadeLink>({ made: `${url.origin}/${path}/${token}` });
}

/** 60 bits, short enough to type on a phone at the table. */
const HOST_CODE = 12;

/** A host's link opens one table and can be used until it is taken back. */
async function hostLink(context: Context) {
  const { services, url } = visitOf(context);
  const { id: assembly_id, slug } = assemblyOf(context);
  const table_number = numberOf(context, 'table');
  if (!(table_number >= 1 && table_number <= 1_000)) {
    const refusal = { code: 'number-out-of-range', field: 'table', least: 1, most: 1_000 };
    return answer(context, refuse(refusal), `/desk/${slug}/settings`);
  }
  const code = newCode(services.chance, HOST_CODE);
  await services.store.transact(async (tx) => {
    await tx
      .insertInto('table_keys')
      .values({
        assembly_id,
        table_number,
        label: fieldOf(context, 'label').slice(0, 120),
        token_hash: hashOf(code),
        created_at: services.now(),
        revoked_at: null,
      })
      .execute();
  });
  return data<MadeLink>({ made: `${url.origin}/t/${showCode(code)}` });
}
