import type { Fact } from '../shared/act.ts';
import type { Day } from '../shared/instant.ts';
import type { Language, LocalText } from '../shared/text.ts';
import type { Template } from '../templates/template.ts';

/** How far the authority promises to go: the IAP2 spectrum, from informing to handing over. */
export const PROMISE_LEVELS = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
export type PromiseLevel = (typeof PROMISE_LEVELS)[number];

/** What the authority promises before a letter goes out. */
export interface Pledge {
  readonly authority: string;
  /** The office that answers, not a person's name. */
  readonly answeredBy: string;
  readonly answerBy: Day;
  readonly form: LocalText;
  readonly level: PromiseLevel;
}

export type CommissionEvent =
  | Fact<
      'commission.assembly-opened',
      {
        readonly name: string;
        readonly place: string;
        readonly languages: readonly Language[];
        /** True for a rehearsal: its town and people are invented. */
        readonly fictional: boolean;
        readonly template: Template;
      }
    >
  | Fact<'commission.template-edited', { readonly template: Template }>
  | Fact<
      'commission.question-set',
      { readonly question: LocalText; readonly remit: LocalText; readonly reason: string | null }
    >
  | Fact<'commission.pledge-published', { readonly pledge: Pledge }>
  | Fact<'commission.pledge-amended', { readonly pledge: Pledge; readonly reason: string }>;
