/** The published rule of a ballot, as the engine counts by it. */
import {
  faultyField,
  RULE_NAMES,
  type Rule,
  type RuleName,
  type ThresholdRule,
} from '@commonlot/counting';
import { isJsonObject, type Json } from '@commonlot/record';
import { count, ifAny, oneOf, type Read, type Reader, shape } from './read.ts';

const passes = oneOf('more-than', 'at-least');
const share = shape({ numerator: count, denominator: count });
const papers = { blank: oneOf('in', 'out'), invalid: oneOf('in', 'out') };
const cast = shape({ of: oneOf('cast'), ...papers });
const crowd = shape({ of: oneOf('voting', 'present', 'all') });
type Crowd = Read<typeof cast> | Read<typeof crowd>;
const base: Reader<Crowd> = (json) => cast(json) ?? crowd(json);
const each = shape({
  share,
  passes,
  base,
  quorum: ifAny(shape({ share, passes, ...papers })),
  also: ifAny(shape({ share, passes, base })),
  entitled: ifAny(count),
});

/**
 * Reads a rule from a bundle. A share of people in the room or of all entitled gets its number from
 * the record: voting cards handed out, and what the rule itself states.
 * @param present voting cards that could vote
 * @returns null where it is no rule, or one with a figure that makes no sense
 */
export function readRule(json: Json, present: number): Rule | null {
  const rule =
    isJsonObject(json) && json['rule'] === 'threshold' ? eachRule(json, present) : flat(json);
  return rule === null || faultyField(rule) !== null ? null : rule;
}

/** Rules that order all options by one total, so that everybody on the last place can go on. */
const BY_TOTAL: readonly RuleName[] = ['approval', 'borda', 'dots', 'score', 'threshold'];

export function ordersByTotal(name: RuleName): boolean {
  return BY_TOTAL.includes(name);
}

/** Rules of the engine that no assembly votes by: one spends a sum, one is another place's count. */
const NOT_OFFERED: readonly RuleName[] = ['greedy', 'stv-wigm'];

/** Any other rule has its figures beside its name; the engine itself says whether they are sound. */
function flat(json: Json): Rule | null {
  if (!isJsonObject(json)) return null;
  const name = RULE_NAMES.find((one) => one === json['rule']);
  const known = name !== undefined && !NOT_OFFERED.includes(name);
  // codec: a rule by name; every figure is looked at by the engine before it is counted by.
  return known ? (json as unknown as Rule) : null;
}

function eachRule(json: Json, present: number): ThresholdRule | null {
  const read = each(json);
  if (read === undefined) return null;
  // Whoever holds a voting card is entitled, whatever was stated before.
  const entitled = Math.max(read.entitled ?? 0, present);
  const filled = (of: Crowd): ThresholdRule['base'] => {
    if (of.of === 'cast') return of;
    if (of.of === 'voting') return { of: 'voting' };
    return { of: of.of, people: of.of === 'all' ? entitled : present };
  };
  const { quorum, also } = read;
  return {
    ...{ rule: 'threshold', share: read.share, passes: read.passes, base: filled(read.base) },
    ...(quorum && {
      quorum: {
        least: { share: quorum.share, passes: quorum.passes, people: entitled },
        counts: { of: 'cast', blank: quorum.blank, invalid: quorum.invalid },
      },
    }),
    ...(also && { also: { share: also.share, passes: also.passes, base: filled(also.base) } }),
  };
}
