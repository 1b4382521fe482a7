import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import {
  PROPOSAL_FIELDS,
  type ProposalWords,
  writeProposal,
} from '../../server/acts/6-deliberation/proposals.ts';
import { doingOf, fieldOf, numberOf } from '../../server/pages/doing-of.ts';
import { themeHere } from './load-proposal.ts';
import { atTable, type Context, languageOf } from './load-table.ts';
import { reply } from './reply.ts';

/** Saves the table's proposal as its next version, or keeps the words when somebody was first. */
export async function sendProposal(context: Context) {
  const { slug, state, table, round } = await atTable(context);
  const here = `/table/${slug}/proposal`;
  const theme = await themeHere(context);
  if (round === null || theme === null)
    return reply(context, refuse({ code: 'theme-not-chosen' }), here);
  const proposal = readId('proposal', fieldOf(context, 'proposal'));
  const foreign = proposal !== null && state.deliberation.proposals.get(proposal)?.table !== table;
  if (foreign) return reply(context, refuse({ code: 'proposal-unknown' }), here);
  const begun = [...state.deliberation.proposals.entries()].find(
    ([, row]) => row.table === table && row.theme === theme,
  );
  // Two people of one table began at once: the second one's words are kept beside the first's. The
  // same form sent again is answered like the first time, so it is let through.
  if (proposal === null && begun && !(await isResent(context))) {
    const version = begun[1].versions.length;
    return reply(context, refuse({ code: 'proposal-changed-meanwhile', version }), here);
  }
  const words = Object.fromEntries(
    PROPOSAL_FIELDS.map((field) => [field, fieldOf(context, field)]),
  ) as ProposalWords; // codec: one entry a field, from the list of fields
  const done = await writeProposal(doingOf(context), {
    proposal,
    basedOn: numberOf(context, 'basedOn'),
    round: round.round,
    table,
    theme,
    lang: languageOf(context),
    words,
  });
  return reply(context, done, here);
}

async function isResent(context: Context): Promise<boolean> {
  const { store, assembly, key } = doingOf(context);
  const row = await store.db
    .selectFrom('commands')
    .select('key')
    .where('assembly_id', '=', assembly)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}
