import { readQuotas } from '@commonlot/selection';
import { data } from 'react-router';
import { visitOf } from '../../../server/access/visit.ts';
import { readPool } from '../../../server/acts/3-registration/close-pool.ts';
import { readQuotas as readFile } from '../../../server/files/lists.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { type Context, loadHere } from '../shared/here.ts';
import { back, backWithProblems, typedWords } from '../shared/send.ts';
import { labelled } from './quota-rows.ts';
import { tableSentence } from './table-sentence.ts';
import { verdictOn } from './verdict.ts';

/**
 * Reads a quota file into the form, so that the organiser sees it beside the pool before saving.
 * Feature names are matched to the pool's without regard to case.
 */
export async function importQuotas(context: Context, file: File, signal: AbortSignal) {
  const { desk } = await loadHere(context);
  const { t } = visitOf(context);
  const read = await readFile(file.stream());
  if (!read.ok) return backWithProblems(context, read.refusal);
  const { columns, rows } = read.value;
  const table = rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  );
  const quotas = readQuotas(table);
  if (!quotas.ok)
    return back(
      context,
      quotas.refusal.map((one) => tableSentence(t, one)),
    );
  const pool = await readPool(visitOf(context).services.store, desk.id);
  const names = new Map(
    pool.flatMap(({ values }) => Object.keys(values).map((name) => [name.toLowerCase(), name])),
  );
  const found = quotas.value.flatMap(({ name, values }) =>
    values.map(({ value, min, max }) => ({
      feature: names.get(name.toLowerCase()) ?? name,
      value,
      min,
      max,
    })),
  );
  const size = numberOf(context, 'size');
  return data({
    rows: labelled(context, desk.state, found, pool),
    typed: { ...typedWords(context), source: fieldOf(context, 'source') || file.name },
    verdict: Number.isNaN(size) ? null : await verdictOn(context, desk, found, size, signal),
  });
}
