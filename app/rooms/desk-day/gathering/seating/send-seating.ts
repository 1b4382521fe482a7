import { refuse } from '@commonlot/exact';
import { type PersonId, type RoundId, readId } from '@commonlot/stages';
import { redirect } from 'react-router';
import { hashOf } from '../../../../server/access/secrets.ts';
import { formKeyOf, visitOf } from '../../../../server/access/visit.ts';
import { mendSeating, moveSeat } from '../../../../server/acts/5-gathering/change-seating.ts';
import { addRule } from '../../../../server/acts/5-gathering/rules/keep-rules.ts';
import { fieldOf, numberOf, seenVersion } from '../../../../server/pages/doing-of.ts';
import type { Context } from '../../load-day.ts';
import { answer, back, doingAs } from '../../send.ts';
import { loadRounds } from '../load-rounds.ts';
import { startJob } from '../start-job.ts';

/** What the seating page sends: plan anew, mend, move somebody, keep somebody at a table. */
export async function sendSeating(context: Context) {
  switch (fieldOf(context, 'do')) {
    case 'mend':
      return await mend(context);
    case 'move':
      return await move(context);
    case 'lock':
      return await lock(context);
    default:
      return await planAnew(context);
  }
}

async function planAnew(context: Context) {
  const { day, rounds } = await loadRounds(context);
  const kind = fieldOf(context, 'kind') === 'theme' ? 'theme' : 'talk';
  const wanted = rounds
    .filter((row) => row.kind === kind && (row.status === 'planned' || row.status === 'seated'))
    .map(({ round }) => round);
  if (wanted.length === 0)
    return answer(context, refuse({ code: 'no-rounds' }), `${day.base}/gathering/seating`);
  return redirect(await startJob(context, day.base, 'seating', { rounds: wanted }), 303);
}

async function mend(context: Context) {
  const { day } = await loadRounds(context);
  const { t } = visitOf(context);
  const text = fieldOf(context, 'closed');
  const closed = text.split(/[\s,;]+/).filter((one) => one !== '');
  const numbers = closed.map(Number);
  if (numbers.some((one) => !Number.isSafeInteger(one) || one < 1))
    return back(context, t('refusals.tables-unreadable', { text }), 'tables-unreadable');
  const asked = fieldOf(context, 'moves');
  const moves = asked === '' ? null : numberOf(context, 'moves');
  if (moves !== null && !(moves >= 0))
    return back(context, t('refusals.moves-unreadable', { text: asked }), 'moves-unreadable');
  const doing = doingAs(context, 'organiser');
  const seen = { version: seenVersion(context) };
  const done = await mendSeating(doing, { closed: numbers, moves }, seen);
  return answer(context, done, `${day.base}/gathering/seating`);
}

async function move(context: Context) {
  const { day } = await loadRounds(context);
  const asked = whoAsked(context);
  if (asked === null) return answer(context, refuse({ code: 'seat-unknown' }), '');
  const swap = fieldOf(context, 'swap');
  const wanted = { ...asked, swap: swap === '' ? null : swap };
  const seen = { version: seenVersion(context) };
  const done = await moveSeat(doingAs(context, 'organiser'), wanted, seen);
  return answer(context, done, `${day.base}/gathering/seating?round=${asked.round}#who`);
}

/** Keeps somebody where they sit in this round, from now on. */
async function lock(context: Context) {
  const { day } = await loadRounds(context);
  const asked = whoAsked(context);
  if (asked === null) return answer(context, refuse({ code: 'seat-unknown' }), '');
  const { store, assembly, now } = doingAs(context, 'organiser');
  const id = `rule_${hashOf(`${assembly} ${formKeyOf(context)}`).slice(0, 24)}`;
  const { person, round, table } = asked;
  await addRule({ store, assembly }, id, { kind: 'fixed', person, round, table }, now());
  return answer(
    context,
    { ok: true, value: null },
    `${day.base}/gathering/seating?round=${round}&move=${person}#move`,
  );
}

function whoAsked(context: Context): {
  readonly person: PersonId;
  readonly round: RoundId;
  readonly table: number;
} | null {
  const person = readId('person', fieldOf(context, 'person'));
  const round = readId('round', fieldOf(context, 'round'));
  const table = numberOf(context, 'table');
  return person === null || round === null || !(table >= 1) ? null : { person, round, table };
}
