import { dayOf, readInstant } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { foldAssembly } from '../../server/acts/assembly-state.ts';
import { inLanguage } from '../shared/in-language.ts';

/** What every page of an assembly's record starts from. */
export async function atRecord(context: Readonly<Pick<RouterContextProvider, 'get'>>) {
  const visit = visitOf(context);
  const { id, slug, name, fictional } = assemblyOf(context);
  const { state, version } = await foldAssembly(visit.services.store, id);
  const now = readInstant(visit.services.now());
  if (!now) throw new Error('the clock gives no instant');
  const head = { id, slug, name, fictional };
  return {
    visit,
    store: visit.services.store,
    id,
    head,
    state,
    version,
    today: dayOf(now),
    local: inLanguage(visit.lang),
  };
}

export type AtRecord = Awaited<ReturnType<typeof atRecord>>;
export type RecordHead = AtRecord['head'];
