import { accept, type Result, refuse } from '@commonlot/exact';
import type { Intersection, QuotaFeature, QuotaValue, SeatRange } from './pool.ts';
import {
  fold,
  type Row,
  type Sheet,
  type SheetRow,
  sheetOf,
  Table,
  type TableProblem,
} from './table.ts';

/** What a quota file says, as far as it can be read, and everything wrong with it. */
export interface QuotaReading {
  readonly features: readonly QuotaFeature[];
  readonly intersections: readonly Intersection[];
  readonly problems: readonly TableProblem[];
  /** The row of each quota, by `quotaKey`. */
  readonly rows: ReadonlyMap<string, number>;
}

/** How `QuotaReading.rows` names a quota. */
export function quotaKey(feature: string, value: string): string {
  return JSON.stringify([fold(feature), fold(value)]);
}

/**
 * Reads quotas from rows `feature,value,min,max[,min_flex,max_flex]`; `category` stands for feature
 * and then `name` or `feature` for value, as OpenDLP, StratifySelect and the Nature replication
 * write them. Headers in any case and order, other columns ignored; features in the order they come.
 * Everything wrong comes back at once. A feature `a & b` is one like any other here: see
 * `readQuotaSheet`.
 */
export function readQuotas(
  rows: readonly Row[],
): Result<readonly QuotaFeature[], readonly TableProblem[]> {
  const { features, problems } = readFeatures(sheetOf(rows));
  return problems.length > 0 ? refuse(problems) : accept(features);
}

/**
 * Reads quotas with intersections: a feature `gender & age` with a value `woman & 65+` is one exactly
 * when `gender` and `age` are features of the file too. What can be read comes back beside what is
 * wrong, so that people can be read against it.
 */
export function readQuotaSheet(sheet: Sheet): QuotaReading {
  const { features, problems, rows } = readFeatures(sheet);
  const plain = features.filter((feature) => partsOf(feature, features) === null);
  const intersections: Intersection[] = [];
  for (const feature of features) {
    const parts = partsOf(feature, features);
    if (parts === null) continue;
    for (const quota of feature.values) {
      const values = crossed(quota, parts);
      if (values === null) {
        const row = rows.get(quotaKey(feature.name, quota.value)) ?? 0;
        problems.push({
          code: 'intersection-value',
          row,
          feature: feature.name,
          value: quota.value,
        });
      } else intersections.push({ ...rangeOf(quota), values });
    }
  }
  return { features: plain, intersections, problems, rows };
}

function rangeOf({ min, max, minFlex, maxFlex }: QuotaValue): SeatRange {
  return {
    min,
    max,
    ...(minFlex !== undefined && { minFlex }),
    ...(maxFlex !== undefined && { maxFlex }),
  };
}

/** The features an intersection is made of; null for a plain feature. */
function partsOf(
  { name }: QuotaFeature,
  features: readonly QuotaFeature[],
): readonly QuotaFeature[] | null {
  const names = name.split('&').map(fold);
  if (names.length < 2 || new Set(names).size < names.length) return null;
  const parts = names.flatMap(
    (one) => features.find((feature) => fold(feature.name) === one) ?? [],
  );
  return parts.length === names.length ? parts : null;
}

/** Feature to value, spelt as the features' own rows spell them; null when they name none such. */
function crossed(
  { value }: QuotaValue,
  parts: readonly QuotaFeature[],
): Readonly<Record<string, string>> | null {
  const words = value.split('&').map(fold);
  if (words.length !== parts.length) return null;
  const found = parts.flatMap(({ name, values }, i) => {
    const known = values.find((one) => fold(one.value) === words[i]);
    return known === undefined ? [] : [[name, known.value] as const];
  });
  return found.length === parts.length ? Object.fromEntries(found) : null;
}

function readFeatures(sheet: Sheet) {
  const table = new Table(sheet);
  const columns = columnsOf(table);
  const features = new Map<string, { name: string; values: QuotaValue[] }>();
  const rows = new Map<string, number>();
  if (columns === null) return { features: [], problems: table.problems, rows };
  for (const row of sheet.rows) {
    const name = table.text(row, columns.feature);
    const known = features.get(fold(name));
    const feature = known ?? { name, values: [] };
    if (known === undefined && name !== '') features.set(fold(name), feature);
    const quota = readQuota(table, row, columns);
    const key = quotaKey(name, quota.value);
    if (rows.has(key))
      table.problems.push({
        code: 'quota-twice',
        row: row.row,
        feature: name,
        value: quota.value,
      });
    else if (quota.value !== '') {
      rows.set(key, row.row);
      feature.values.push(quota);
    }
  }
  if (sheet.rows.length === 0) table.problems.push({ code: 'no-rows' });
  return { features: [...features.values()], problems: table.problems, rows };
}

interface Columns {
  readonly feature: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly flex: readonly [number, number] | null;
}

function columnsOf(table: Table): Columns | null {
  const feature = table.column(['category', 'feature']);
  const value =
    table.first(['category']) === null
      ? table.column(['value', 'name'])
      : table.column(['name', 'value', 'feature']);
  const [min, max] = [table.column(['min']), table.column(['max'])];
  const flex = [table.first(['min_flex']), table.first(['max_flex'])] as const;
  if ((flex[0] === null) !== (flex[1] === null)) {
    const alone = flex[0] ?? flex[1] ?? 0;
    table.problems.push({ code: 'flex-alone', column: fold(table.named(alone)) });
  }
  if (feature === null || value === null || min === null || max === null) return null;
  if (flex[0] === null || flex[1] === null) return { feature, value, min, max, flex: null };
  return { feature, value, min, max, flex: [flex[0], flex[1]] };
}

function readQuota(table: Table, row: SheetRow, { value, min, max, flex }: Columns): QuotaValue {
  const [least, most] = [table.count(row, min), table.count(row, max)];
  const quota = { value: table.text(row, value), min: least ?? 0, max: most ?? 0 };
  if (least !== null && most !== null && least > most) {
    table.problems.push({ code: 'min-above-max', row: row.row, min: least, max: most });
  }
  if (flex === null) return quota;
  const [minFlex, maxFlex] = [table.count(row, flex[0]), table.count(row, flex[1])];
  if (least !== null && minFlex !== null && minFlex > least) {
    table.problems.push({
      code: 'flex-narrower',
      row: row.row,
      column: fold(table.named(flex[0])),
    });
  }
  if (most !== null && maxFlex !== null && maxFlex < most) {
    table.problems.push({
      code: 'flex-narrower',
      row: row.row,
      column: fold(table.named(flex[1])),
    });
  }
  return { ...quota, minFlex: minFlex ?? 0, maxFlex: maxFlex ?? 0 };
}
