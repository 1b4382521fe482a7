import { seated } from '@commonlot/stages';
import { type QuotaFeature } from '../../../components/QuotaSlots/QuotaSlots.tsx';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { readPool } from '../../../server/acts/3-registration/close-pool.ts';
import { readLottery } from '../../../server/acts/4-selection/read-lottery.ts';
import { alternatesToCome, shownAlternates } from '../../shared/alternates.ts';
import { runningHere } from '../running-job.ts';
import { type Context, loadHere } from '../shared/here.ts';
import { labelled } from './quota-rows.ts';

/** Chances by value of a feature. */
export interface ValueChance {
  readonly feature: string;
  readonly value: string;
  readonly people: number;
  /** 0 to 1. */
  readonly least: number;
  readonly mean: number;
}

/** Lottery, draw and panel as they stand. */
export async function loadSelection(context: Context) {
  const { desk, here } = await loadHere(context);
  const { store } = visitOf(context).services;
  const { status, poolClosed, size, quotas, source, lottery, seedPlan, ball } =
    desk.state.selection;
  const pool = await readPool(store, desk.id);
  const rows = labelled(context, desk.state, quotas, pool);
  const members = new Set<string>(seated(desk.state.selection));
  const panel = pool.filter(({ id }) => members.has(id));
  const written = lottery ? await readLottery(store, desk.id, lottery.document.document) : null;
  const chanceOf = new Map(
    (written?.people ?? []).map((id, at) => [id, written?.probabilities[at] ?? 0]),
  );
  const chances: readonly ValueChance[] = rows.map(({ feature, value, ...row }) => {
    const theirs = pool.flatMap(({ id, values }) =>
      values[feature] === value ? [chanceOf.get(id) ?? 0] : [],
    );
    const sum = theirs.reduce((all, one) => all + one, 0);
    return {
      feature: row.featureLabel,
      value: row.valueLabel,
      people: theirs.length,
      least: theirs.length > 0 ? Math.min(...theirs) : 0,
      mean: theirs.length > 0 ? sum / theirs.length : 0,
    };
  });
  return {
    here,
    status,
    job: await runningHere(context, 'lottery'),
    alternatesToCome: alternatesToCome(desk.state.selection),
    alternatesJob: await runningHere(context, 'alternates'),
    alternates: shownAlternates(desk.state),
    record: `/record/${assemblyOf(context).slug}`,
    poolClosed,
    size,
    source,
    people: pool.length,
    summary: lottery?.summary ?? null,
    seedPlan,
    ball,
    chances: written ? chances : [],
    panel: againstQuotas(rows, panel),
    seated: members.size,
  };
}

export type LoadedSelection = Awaited<ReturnType<typeof loadSelection>>;

type Rows = ReturnType<typeof labelled>;
type People = Awaited<ReturnType<typeof readPool>>;

/** How many of the panel have each value, beside its quota. */
function againstQuotas(rows: Rows, panel: People): readonly QuotaFeature[] {
  const features: QuotaFeature[] = [];
  for (const { feature, featureLabel, value, valueLabel, min, max } of rows) {
    const have = panel.filter(({ values }) => values[feature] === value).length;
    const row = { label: valueLabel, have, min, max };
    const known = features.find(({ label }) => label === featureLabel);
    if (known) features[features.indexOf(known)] = { ...known, rows: [...known.rows, row] };
    else features.push({ label: featureLabel, rows: [row] });
  }
  return features;
}
