import { loadSolver } from '@commonlot/optimise';
import { canonical, digest, utf8 } from '@commonlot/record';
import { type Lottery, lottery, publish } from '@commonlot/selection';
import { poolFor } from '../acts/4-selection/pool-for.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { attach } from '../acts/documents.ts';
import { perform } from '../acts/perform.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';

/** Computes the panel lottery of an assembly and puts it on the record. */
export const computeLottery: Handler = async (job, { store, chance, now, report, settle }) => {
  const assembly = job.assembly_id;
  if (assembly === null) throw new JobRefused('lottery-missing');
  await report(5, 'selection.job.reading');
  const { version, state } = await foldAssembly(store, assembly);
  const { quotas, size } = state.selection;
  if (size === null) throw new JobRefused('quotas-missing');
  const pool = await poolFor(store, assembly, { quotas, size });
  const solver = await loadSolver();
  if (!(await report(15, 'selection.job.solving'))) throw new JobCancelled();
  const inputs = {
    people: digest(canonical(pool.people.map(({ id, values }) => ({ id, values })))),
    quotas: digest(canonical(quotas)),
  };
  const found = lottery(pool, solver, { inputs });
  if (!found.ok) throw new JobRefused(found.refusal);
  if (!(await report(90, 'selection.job.writing'))) throw new JobCancelled();
  const { open, proof } = publish(found.value);
  const written = attach('lottery.json', 'application/json', 'public', utf8(canonical(open)));
  // Its groups say who is like whom, and its inputs hash everybody's answers: for an auditor alone.
  const sealed = attach('lottery-proof.json', 'application/json', 'sealed', utf8(canonical(proof)));
  const summary = summaryOf(found.value);
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

function summaryOf({ method, size, people, probabilities, balls, certificate }: Lottery) {
  const shut = new Set(certificate.shutOut);
  const open = probabilities.filter((_, at) => !shut.has(people[at] ?? ''));
  return {
    method,
    size,
    people: people.length,
    balls: balls.count,
    leastChance: Math.min(...open),
    mostChance: Math.max(...open),
    largestChange: balls.largestChange,
    gap: certificate.gap,
    shutOut: certificate.shutOut.length,
  };
}
