import { type Quota, quotaProblem } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { type Feasible, feasibility } from '../../../server/acts/4-selection/feasibility.ts';
import type { AtDesk } from '../../../server/pages/desk-assembly.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import type { Context } from '../shared/here.ts';
import { type QuotaWords, wordsOfQuotas } from './quota-rows.ts';
import { fitting, late, standing, type Verdict } from './verdict-words.ts';

/** Judges quotas against the people who registered. */
export async function verdictOn(
  context: Context,
  { id, state }: Pick<AtDesk, 'id' | 'state'>,
  quotas: readonly Quota[],
  size: number,
  signal: AbortSignal,
): Promise<Verdict> {
  const { t, format, services } = visitOf(context);
  const words = wordsOfQuotas(context, state);
  if (!Number.isInteger(size) || size < 1) return plain(t('selection.verdict.size'));
  const problem = quotaProblem(quotas, size);
  const refused = problem === null ? null : refusalWords(t, withWords(problem, words));
  if (refused !== null && problem?.code !== 'quotas-do-not-add-up') return plain(refused);
  const wanted = { quotas, size };
  const found = await feasibility(services.store, id, wanted, signal).catch((error: unknown) => {
    services.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'no verdict');
    return { ok: null } satisfies Feasible;
  });
  const speech = { t, format, words, quotas };
  if (found.ok === false) return standing(speech, found, refused);
  if (refused !== null) return plain(refused);
  return found.ok ? fitting(speech, found, size) : late(speech);
}

function plain(title: string): Verdict {
  return { kind: 'not', title, points: [], why: [], ways: [] };
}

/** A refusal that names a quota, in the words of the screen. */
function withWords<Refused extends { readonly code: string }>(
  refusal: Refused,
  words: QuotaWords,
): Refused {
  const { feature, value } = { feature: '', value: '', ...refusal };
  if (typeof feature !== 'string' || feature === '') return refusal;
  const named = words(feature, typeof value === 'string' ? value : '');
  return { ...refusal, ...('value' in refusal ? named : { feature: named.feature }) };
}
