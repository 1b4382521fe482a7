/** Turns measurements into the lines of the tables. */

import { middle } from '../processes.ts';
import type { Row } from '../table.ts';
import type { Measured, Ours } from './measure.ts';
import type { RivalTime } from './rival.ts';

/** Seconds in three digits. */
export const inSeconds = (seconds: number): string =>
  Number.isNaN(seconds) ? '—' : `${Number(seconds.toPrecision(3))} s`;

function rivalCell(time: RivalTime): string {
  switch (time.kind) {
    case 'took':
      return `${inSeconds(time.seconds)} (${time.runs})`;
    case 'over':
      return `over ${time.limit} s`;
    case 'failed':
      return `failed: ${time.why.replaceAll('|', '/').slice(0, 60)}`;
    case 'skipped':
      return '—';
  }
}

/** Seconds of the faster backend; one that ran out of time took longer than that. */
function faster({ rival }: Measured): { readonly seconds: number; readonly least: boolean } | null {
  const times = Object.values(rival).flatMap((time) =>
    time.kind === 'took'
      ? [{ seconds: time.seconds, least: false }]
      : time.kind === 'over'
        ? [{ seconds: time.limit, least: true }]
        : [],
  );
  return times.sort((a, b) => a.seconds - b.seconds)[0] ?? null;
}

function barText({ part, seconds, megabytes }: Measured['measured']['bar']): string {
  const parts = [
    ...(part === undefined ? [] : [`1/${Math.round(1 / part)} of the faster`]),
    ...(seconds === undefined ? [] : [`${seconds} s`]),
    ...(megabytes === undefined ? [] : [`${megabytes} MB`]),
  ];
  return parts.length === 0 ? '—' : parts.join(', ');
}

/** Whether the cold run reaches the bar: null where nothing is asked or it cannot be said. */
export function isMet(one: Measured): boolean | null {
  const { bar } = one.measured;
  if (one.ours.kind !== 'took') return false;
  const { cold, megabytes, reading } = one.ours;
  const asked: (boolean | null)[] = [];
  if (bar.seconds !== undefined) asked.push(cold <= bar.seconds && reading.leximin);
  if (bar.megabytes !== undefined) asked.push(megabytes <= bar.megabytes);
  if (bar.part !== undefined) {
    const rival = faster(one);
    const enough = rival !== null && cold <= rival.seconds * bar.part;
    asked.push(enough ? true : rival === null || rival.least ? null : false);
  }
  if (asked.includes(false)) return false;
  return asked.length === 0 || asked.includes(null) ? null : true;
}

export const verdict = (met: boolean | null): string =>
  met === null ? '—' : met ? 'met' : '**missed**';

const failure = (ours: Exclude<Ours, { kind: 'took' }>): string =>
  ours.kind === 'over' ? `over ${ours.limit} s` : `failed: ${ours.why.slice(0, 80)}`;

export const SPEED = [
  'case',
  'ours, cold',
  'ours, warm (n)',
  'HiGHS (n)',
  'CBC (n)',
  'factor',
  'bar',
  '',
];

export function speedRow(one: Measured): Row {
  const { measured, ours, rival } = one;
  const name = `${measured.name}, ${one.people}/${one.size}`;
  const rivals = [rivalCell(rival.highspy), rivalCell(rival['mip-cbc'])] as const;
  const end = [barText(measured.bar), verdict(isMet(one))] as const;
  if (ours.kind !== 'took') return [name, failure(ours), '—', ...rivals, '—', ...end];
  const { cold, warm, megabytes } = ours;
  const memory = measured.bar.megabytes === undefined ? '' : `, ${Math.round(megabytes)} MB`;
  const best = faster(one);
  const factor =
    best === null
      ? '—'
      : `${best.least ? 'over ' : ''}${Number((best.seconds / cold).toPrecision(2))}`;
  const again = warm.length === 0 ? '—' : `${inSeconds(middle(warm))} (${warm.length})`;
  return [name, `${inSeconds(cold)}${memory}`, again, ...rivals, factor, ...end];
}

export const READ = [
  'case',
  'distinct vectors',
  'panels + balls read',
  'faults',
  'levels',
  'smallest chance',
  'published',
  'HiGHS',
  'CBC',
];

const chance = (value: number): string => value.toFixed(6);
const rivalChance = (time: RivalTime): string =>
  time.kind === 'took' ? chance(time.smallest) : '—';

/** What is wrong with a lottery, as sentences; the smallest chance is held against the published. */
export function faultsOf({ measured, ours }: Measured): readonly string[] {
  if (ours.kind !== 'took') return [];
  const { faults, smallest } = ours.reading;
  const known = measured.smallest;
  const apart = known !== null && !(Math.abs(smallest - known) <= 1e-6);
  return apart ? [...faults, `smallest chance ${smallest} is not ${known}`] : faults;
}

export function readRow(one: Measured): Row {
  const { measured, kinds, ours, rival } = one;
  const known = measured.smallest === null ? '—' : chance(measured.smallest);
  const others = [rivalChance(rival.highspy), rivalChance(rival['mip-cbc'])] as const;
  if (ours.kind !== 'took')
    return [measured.name, String(kinds), '—', '—', '—', '—', known, ...others];
  const { panels, balls, levels, leximin, smallest } = ours.reading;
  const proved = leximin ? `${levels}, all proved` : `${levels} proved`;
  const faults = String(faultsOf(one).length);
  return [
    measured.name,
    String(kinds),
    `${panels} + ${balls}`,
    faults,
    proved,
    chance(smallest),
    known,
    ...others,
  ];
}
