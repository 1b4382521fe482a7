import {
  type Jurisdiction,
  type ThresholdKind,
  type ThresholdLaw,
  thresholdsFor,
} from '@commonlot/counting';
import { canonical } from '@commonlot/record';
import type { BallotRule } from '@commonlot/stages';

type EachRule = Extract<BallotRule, { readonly rule: 'threshold' }>;

export const JURISDICTIONS = ['custom', 'great-britain', 'ireland', 'ostbelgien'] as const;
export const KINDS = ['recommendation', 'strike', 'strike-important-public-service'] as const;

/** Whose thresholds are asked for, for what, and on which day. */
export interface LawAsked {
  readonly jurisdiction: Jurisdiction;
  readonly kind: ThresholdKind;
  /** ISO day. */
  readonly on: string;
}

/** What the address asks for; anything unknown is what assemblies agree themselves. */
export function lawAsked(read: (name: string) => string, today: string): LawAsked {
  const on = read('on');
  return {
    jurisdiction: JURISDICTIONS.find((one) => one === read('jurisdiction')) ?? 'custom',
    kind: KINDS.find((one) => one === read('kind')) ?? 'recommendation',
    on: isDay(on) ? on : today,
  };
}

/** Where a published rule stands written, for a page whose address asks for nothing. */
export function lawBehind(rule: EachRule, asked: LawAsked): LawAsked {
  const every = JURISDICTIONS.flatMap((jurisdiction) =>
    KINDS.map((kind): LawAsked => ({ jurisdiction, kind, on: asked.on })),
  );
  return every.find((one) => sameLaw(lawsFor(one), rule) !== undefined) ?? asked;
}

/** A day of the calendar, "2026-05-16". */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export function lawsFor({ jurisdiction, kind, on }: LawAsked): readonly ThresholdLaw[] {
  return thresholdsFor(jurisdiction, kind, on);
}

/** A threshold as a ballot publishes it. @param entitled people entitled to vote, where it asks */
export function eachRuleOf(law: ThresholdLaw, entitled: number | null): EachRule {
  const { share, passes, base, quorum, also } = law;
  const asks = quorum !== null || base === 'all' || also?.base === 'all';
  return {
    ...{ rule: 'threshold', share, passes, base: crowdOf(base) },
    ...(quorum && { quorum }),
    ...(also && { also: { share: also.share, passes: also.passes, base: crowdOf(also.base) } }),
    ...(asks && entitled !== null && { entitled }),
  };
}

function crowdOf(base: ThresholdLaw['base']): EachRule['base'] {
  return base === 'papers-returned' ? { of: 'cast', blank: 'in', invalid: 'in' } : { of: base };
}

/** Which of these laws a published rule states, to show it again. */
export function sameLaw(laws: readonly ThresholdLaw[], rule: EachRule): string | undefined {
  const wanted = canonical({ ...rule, entitled: 0 });
  return laws.find((law) => canonical({ ...eachRuleOf(law, null), entitled: 0 }) === wanted)?.id;
}
