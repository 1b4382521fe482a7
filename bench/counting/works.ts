import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '@commonlot/counting';
import { approvalCsv, rankedBlt } from './ballots.ts';
import { wardsInto } from './wards.ts';

/** One thing that is counted, by us and by every library that counts it too. */
export interface Work {
  readonly name: string;
  /** What grows, and how many there are; null for published ballots. */
  readonly ballots: number | null;
  readonly rule: Rule;
  /** 0 for what the files say. */
  readonly seats: number;
  /** Seconds for reading and counting together, where the issue names any. */
  readonly bar: number | null;
  /** As peers.py calls them. */
  readonly peers: readonly string[];
  /** Puts the files into a folder; null where they are not to be had. */
  readonly files: (folder: string) => readonly string[] | null;
}

const MILLION = 1_000_000;
const SIZES = [1_000, 10_000, 100_000, MILLION];

/** Made approvals of 20 options, ten of which win. */
function approvals(name: string, rule: Rule, peer: string): readonly Work[] {
  return SIZES.map((ballots) => ({
    name,
    ballots,
    rule,
    seats: 10,
    bar: rule.rule === 'approval' && ballots === MILLION ? 1 : null,
    peers: [`abcvoting ${peer}`],
    files: (folder) => [put(folder, `approvals-${ballots}.csv`, () => approvalCsv(ballots, 20))],
  }));
}

/** Made rankings of 12 options for five seats. */
function rankings(): readonly Work[] {
  return SIZES.map((ballots) => ({
    name: 'Scottish STV',
    ballots,
    rule: { rule: 'stv-scottish' },
    seats: 0,
    bar: ballots === MILLION ? 10 : null,
    peers: ['pyrankvote', 'votekit'],
    files: (folder) => [put(folder, `rankings-${ballots}.blt`, () => rankedBlt(ballots, 12, 5))],
  }));
}

const cities = new URL('../../../shared/data/counting/pabulib/', import.meta.url).pathname;

export const WORKS: readonly Work[] = [
  {
    name: 'Scottish STV, 346 wards of 2017',
    ballots: null,
    rule: { rule: 'stv-scottish' },
    seats: 0,
    bar: 2,
    peers: ['pyrankvote', 'votekit'],
    files: wardsInto,
  },
  {
    name: 'equal shares by cost, 14 city budgets',
    ballots: null,
    rule: { rule: 'equal-shares', satisfaction: 'cost', completion: 'none' },
    seats: 0,
    bar: null,
    peers: ['pabutools'],
    files: () =>
      existsSync(cities)
        ? readdirSync(cities)
            .filter((name) => name.endsWith('.pb'))
            .sort()
            .map((name) => join(cities, name))
        : null,
  },
  ...approvals('approval', { rule: 'approval', picks: 20 }, 'av'),
  ...approvals('sequential Phragmén', { rule: 'phragmen' }, 'seqphragmen'),
  ...approvals(
    'equal shares',
    { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'phragmen' },
    'equal-shares',
  ),
  ...rankings(),
];

function put(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make());
  return file;
}
