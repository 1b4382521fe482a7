import { searchPanels } from '../acts/4-selection/in-thread.ts';
import { inputsOf, poolFor } from '../acts/4-selection/pool-for.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { attach } from '../acts/documents.ts';
import { perform } from '../acts/perform.ts';
import { followSearch } from './follow-search.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { SearchProgress } from './search-progress.ts';

/** Numbered panels, one of which three dice choose. */
const BALLS = 1_000;

/** Computes the panel lottery of an assembly and puts it on the record. */
export const computeLottery: Handler = async (job, { store, chance, now, report, settle }) => {
  const assembly = job.assembly_id;
  if (assembly === null) throw new JobRefused('lottery-missing');
  await report(5, 'selection.job.reading');
  const { version, state } = await foldAssembly(store, assembly);
  const { quotas, size } = state.selection;
  if (size === null) throw new JobRefused('quotas-missing');
  const pool = await poolFor(store, assembly, { quotas, size });
  const options = { balls: BALLS, inputs: inputsOf(pool, quotas) };
  const begin = (left: (share: number) => void) => searchPanels(pool, options, left);
  const answer = await followSearch(begin, ({ known }) => known, new SearchProgress(BALLS), report);
  if (!answer.ok) throw new JobRefused(answer.refusal);
  const found = answer.value;
  // Nobody asked it to stop: nothing weaker is put in the place of the fairest lottery.
  if (!found.complete) throw new JobRefused('lottery-not-proved');
  if (!(await report(90, 'selection.job.writing'))) throw new JobCancelled(found.known);
  const written = attach('lottery.json', 'application/json', 'public', found.open);
  // Its groups say who is like whom, and its inputs hash everybody's answers: for an auditor alone.
  const sealed = attach('lottery-proof.json', 'application/json', 'sealed', found.proof);
  const { summary } = found;
  const by = { role: 'system', id: job.id } as const;
  const done = await perform(
    { store, assembly, by, now, chance, key: `lottery-${job.id}` },
    {
      type: 'selection.record-lottery',
      data: { lottery: written.ref, proof: sealed.ref, summary },
    },
    // Quotas set anew while it was computed: this lottery is of the old ones.
    {
      documents: [written.document, sealed.document],
      seen: { version, types: ['selection.quotas-set'] },
      register: async (tx) => await settle(tx, summary),
    },
  );
  if (!done.ok) throw new JobRefused(done.refusal);
  return summary;
};
