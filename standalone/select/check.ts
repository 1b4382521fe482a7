import { accept, type Result, refuse } from '@commonlot/exact';
import { checkLottery, type Lottery, type LotteryFault } from '@commonlot/selection';
import { digest } from '../digest.ts';
import { textOf } from '../text.ts';
import { isLottery } from './lottery-shape.ts';
import { sentenceOf } from './problem.ts';
import { type PoolFiles, type PoolOptions, readPool } from './read-pool.ts';
import { isSealed, type SealedLottery } from './seal.ts';

/** What was found in a lottery that was checked against its two files. */
export interface LotteryReport {
  /** What does not hold; empty when all of it does. */
  readonly faults: readonly string[];
  /** What holds, and what that rests on. */
  readonly holds: readonly string[];
}

export type CheckOptions = Omit<PoolOptions, 'size'>;

/**
 * Checks `lottery.json` against the files it was made from, without a solver: digests, every panel
 * and ball in whole numbers, chances, and the proof of every level.
 */
export function checkSelection(
  lotteryFile: Uint8Array,
  files: PoolFiles,
  options: CheckOptions,
): Result<LotteryReport, readonly string[]> {
  const lottery = lotteryOf(lotteryFile);
  if (lottery === null) return refuse(['This is no commonlot.lottery/1.']);
  const read = readPool(files, { ...options, size: lottery.size });
  if (!read.ok) return refuse(read.refusal.map(sentenceOf));
  const digests = (['people', 'quotas'] as const).flatMap((name) =>
    digest(files[name].bytes) === lottery.inputs[name]
      ? []
      : [`${files[name].name} is not the file the lottery was made from: its SHA-256 differs.`],
  );
  const changed = isSealed(lottery)
    ? []
    : ['The lottery was changed after it was written: its seal is not that of its figures.'];
  const { faults, levelsProved, levelsBelieved } = checkLottery(lottery, read.value.pool);
  const all = [...digests, ...changed, ...faults.map(faultSentence)];
  return accept({
    faults: all,
    holds: all.length > 0 ? [] : holding(lottery, levelsProved, levelsBelieved),
  });
}

function holding(lottery: Lottery, proved: number, believed: number): readonly string[] {
  const { certificate, balls, panels, people, size, method } = lottery;
  const { objective } = certificate;
  return [
    `The lottery is made from these files: ${people.length} people, ${size} seats.`,
    `Every one of ${panels.length} panels and ${balls.count} balls keeps every quota, household and limit.`,
    'The panels add up to the stated chances, and people who are alike have equal chances.',
    `Levels proved by adding up, without a solver: ${proved}.`,
    ...(objective === null ? [] : [objectiveSentence(method, objective)]),
    ...(believed > 0
      ? [`Levels that rest on a search by ${certificate.solver}, not checked here: ${believed}.`]
      : []),
    certificate.complete
      ? `It is the ${lottery.method} lottery${believed > 0 ? ', if that search was right' : ''}.`
      : `It is a ${lottery.method} lottery: not every level is proved.`,
  ];
}

function objectiveSentence(
  method: Lottery['method'],
  { gap, prices }: NonNullable<Lottery['certificate']['objective']>,
): string {
  const what =
    method === 'nash' ? 'product of all chances' : 'balance of the smallest and the largest chance';
  const how = prices === null ? 'by a search not repeated here' : 'by adding up, without a solver';
  return `The ${what} is within ${gap.toExponential(1)} of the best, proved ${how}.`;
}

function lotteryOf(bytes: Uint8Array): SealedLottery | null {
  const text = textOf(bytes);
  if (!text.ok) return null;
  try {
    const value: unknown = JSON.parse(text.value);
    return isLottery(value) ? value : null;
  } catch {
    return null;
  }
}

/** One sentence for each fault, with its figures. */
function faultSentence(fault: LotteryFault): string {
  const { code, ...figures } = fault;
  const details = Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`);
  return `${WORDS[code]}${details.length > 0 ? ` (${details.join(', ')})` : ''}.`;
}

const WORDS: Readonly<Record<LotteryFault['code'], string>> = {
  'people-differ': 'The lottery and the file do not have the same people',
  'people-listed-twice': 'Somebody is listed twice',
  'probability-missing': 'There is not one chance for each person',
  'decided-differs': 'Somebody was settled before the draw in one and not in the other',
  'weights-do-not-sum-to-one': 'The weights of the panels do not sum to 1',
  'weight-not-positive': 'A panel has no weight',
  'panel-size': 'A panel does not have as many people as seats',
  'panel-stranger': 'A panel has somebody who is not in the pool',
  'panel-breaks-rule': 'A panel breaks a quota, a household or a limit',
  'probability-differs': 'A chance is not what the panels add up to',
  'ball-count': 'There are not as many balls as stated',
  'largest-change-differs': 'The largest change by the balls is not as stated',
  'groups-unequal': 'People who are alike have different chances',
  'groups-differ': 'The groups of people alike are not those of the files',
  'certificate-misses': 'Somebody has less than their level says',
  'certificate-bound': 'The prices of a level do not prove its bound',
  'certificate-gap': 'A level is not proved as closely as stated',
  'certificate-differs': 'A figure of the certificate does not follow from the rest of it',
  'certificate-claims': 'The certificate claims something that its proof does not bear out',
};
