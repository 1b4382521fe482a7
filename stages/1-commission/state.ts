import type { Language, LocalText } from '../shared/text.ts';
import type { Template } from '../templates/template.ts';
import type { Pledge } from './events.ts';

/** What every open assembly knows about itself. */
export interface Commissioned {
  readonly name: string;
  readonly place: string;
  readonly languages: readonly Language[];
  readonly fictional: boolean;
  readonly template: Template;
  readonly question: LocalText | null;
  readonly remit: LocalText | null;
}

export type CommissionState =
  | { readonly status: 'not-opened' }
  | (Commissioned & { readonly status: 'drafting' })
  | (Commissioned & { readonly status: 'pledged'; readonly pledge: Pledge });

export const initialCommission: CommissionState = { status: 'not-opened' };
