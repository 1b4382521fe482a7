/** One case: ours in a fresh process, the rival on the same files, the lottery read again. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastObject, middle, runFor } from '../processes.ts';
import { type Case, writePool } from './cases.ts';
import { kindsIn, type MadePool } from './pools/skewed.ts';
import { type Reading, readLottery } from './read-lottery.ts';
import { BACKENDS, type Backend, type RivalTime, timeRival } from './rival.ts';

/** Pools, lotteries and the Python environment; not kept in git. */
export const CACHE = join(import.meta.dirname, '.cache');
const NODE = ['--disable-warning=ExperimentalWarning'];
/** As cli/select-thread.mjs sets it. */
const SOLVER = '--wasm-tiering-budget=100000000';

export type Ours =
  | {
      readonly kind: 'took';
      /** Seconds, loading of the solver included. */
      readonly cold: number;
      /** Seconds of each further run in the same process. */
      readonly warm: readonly number[];
      /** Largest resident memory of the process after the cold run. */
      readonly megabytes: number;
      readonly reading: Reading;
    }
  | { readonly kind: 'over'; readonly limit: number }
  | { readonly kind: 'failed'; readonly why: string };

export const folderOf = (name: string): string =>
  join(CACHE, 'pools', name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase());

/** A slower one is run once, as the rival is. */
const ONCE_ABOVE = 10;

/**
 * @param limit seconds
 * @param runs warm ones at most
 * @param fresh processes that each give a cold run, whose median counts
 */
export async function measureOurs(
  name: string,
  pool: MadePool,
  limit: number,
  runs: number,
  fresh = 1,
): Promise<Ours> {
  const folder = folderOf(name);
  writePool(folder, pool);
  const file = join(folder, 'lottery.json');
  rmSync(file, { force: true });
  const script = join(import.meta.dirname, 'ours.ts');
  const words = (most: number) =>
    [...NODE, SOLVER, script, folder, String(pool.size), String(most)] as const;
  const ended = await runFor(limit, process.execPath, words(runs));
  if (ended.how === 'over') return { kind: 'over', limit };
  if (ended.how === 'failed' || !existsSync(file))
    return { kind: 'failed', why: ended.how === 'failed' ? ended.why : 'no lottery.json' };
  const { cold: first = [], warm = [], megabytes = [] } = lastObject(ended.out);
  const cold = [...first];
  const [people, quotas] = [join(folder, 'people.csv'), join(folder, 'quotas.csv')];
  const reading = readLottery(file, people, quotas, pool.size);
  while (cold.length < fresh && middle(cold) < ONCE_ABOVE) {
    const again = await runFor(limit, process.execPath, words(0));
    if (again.how !== 'done') return { kind: 'failed', why: 'not every time' };
    cold.push(...(lastObject(again.out)['cold'] ?? []));
  }
  return { kind: 'took', cold: middle(cold), warm, megabytes: middle(megabytes), reading };
}

export interface Measured {
  readonly measured: Case;
  readonly size: number;
  readonly people: number;
  /** Distinct vectors of features. */
  readonly kinds: number;
  readonly ours: Ours;
  readonly rival: Readonly<Record<Backend, RivalTime>>;
}

/** @param python null where the rival cannot be run */
export async function measureCase(
  one: Case,
  python: string | null,
  quick: boolean,
): Promise<Measured> {
  const pool = one.pool();
  const ours = await measureOurs(one.name, pool, quick ? 150 : 600, 5, 3);
  const rival: Record<Backend, RivalTime> = {
    highspy: { kind: 'skipped' },
    'mip-cbc': { kind: 'skipped' },
  };
  if (python !== null && !(quick && one.slow)) {
    for (const backend of BACKENDS) {
      rival[backend] = await timeRival(
        python,
        folderOf(one.name),
        pool.size,
        backend,
        one.patience,
      );
    }
  }
  const [people, kinds] = [pool.people.length, kindsIn(pool)];
  return { measured: one, size: pool.size, people, kinds, ours, rival };
}

/** Seconds of `commonlot select` on the pool of 150 people, from its start to its end; each run. */
export async function measureCommand(runs: number): Promise<readonly number[]> {
  const folder = folderOf('OpenDLP 150');
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const program = join(import.meta.dirname, '../../cli/commonlot.mjs');
  const [people, quotas] = [join(folder, 'people.csv'), join(folder, 'quotas.csv')];
  const words = ['select', '--people', people, '--quotas', quotas, '--size', '22', '--out', out];
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    rmSync(join(out, 'lottery.json'), { force: true });
    const ended = await runFor(60, process.execPath, [...NODE, program, ...words]);
    if (ended.how !== 'done' || !existsSync(join(out, 'lottery.json')))
      throw new Error(`commonlot select: ${ended.how === 'failed' ? ended.why : ended.how}`);
    times.push(ended.seconds);
  }
  return times;
}
