import type { Jurisdiction, ThresholdKind, ThresholdLaw } from './laws/law.ts';
import { LAWS } from './laws/table.ts';
import type { Base, Majority, ThresholdRule } from './rules/threshold.ts';

export type { Jurisdiction, ThresholdKind, ThresholdLaw } from './laws/law.ts';

/**
 * The thresholds known for a kind of decision on a day; for a ballot the day it opens. Most often
 * one; the customary ones (`jurisdiction` "custom") are several to choose from.
 * @param date ISO day, "2026-02-18"
 * @returns none where this table knows none: then the body's own rules have to be stated
 */
export function thresholdsFor(
  jurisdiction: Jurisdiction,
  kind: ThresholdKind,
  date: string,
): readonly ThresholdLaw[] {
  return LAWS.filter(
    (law) =>
      law.jurisdiction === jurisdiction &&
      law.kind === kind &&
      (law.from === null || law.from <= date) &&
      (law.before === null || date < law.before),
  );
}

/**
 * The law as a rule to count by.
 * @param people how many are entitled and how many present, whole numbers; one the law does not ask
 *   for is not read
 */
export function thresholdOf(
  law: ThresholdLaw,
  people: { readonly entitled: number; readonly present: number },
): ThresholdRule {
  const { quorum, also } = law;
  return {
    rule: 'threshold',
    ...majorityOf(law, people),
    ...(quorum && {
      quorum: {
        least: { share: quorum.share, passes: quorum.passes, people: people.entitled },
        counts: { of: 'cast', blank: quorum.blank, invalid: quorum.invalid },
      },
    }),
    ...(also && { also: majorityOf(also, people) }),
  };
}

function majorityOf(
  { share, passes, base }: Pick<ThresholdLaw, 'share' | 'passes' | 'base'>,
  { entitled, present }: { readonly entitled: number; readonly present: number },
): Majority {
  return { share, passes, base: baseOf(base, entitled, present) };
}

function baseOf(base: ThresholdLaw['base'], entitled: number, present: number): Base {
  if (base === 'all') return { of: 'all', people: entitled };
  if (base === 'present') return { of: 'present', people: present };
  return base === 'voting' ? { of: 'voting' } : { of: 'cast', blank: 'in', invalid: 'in' };
}
