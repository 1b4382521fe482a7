import type { Command } from '../shared/act.ts';
import type { Language, LocalText } from '../shared/text.ts';
import type { Template } from '../templates/template.ts';
import type { Pledge } from './events.ts';

export type CommissionCommand =
  | Command<
      'commission.open-assembly',
      {
        readonly name: string;
        readonly place: string;
        readonly languages: readonly Language[];
        readonly fictional: boolean;
        readonly template: Template;
      }
    >
  | Command<'commission.edit-template', { readonly template: Template }>
  | Command<
      'commission.set-question',
      { readonly question: LocalText; readonly remit: LocalText; readonly reason: string | null }
    >
  | Command<'commission.publish-pledge', { readonly pledge: Pledge }>
  | Command<'commission.amend-pledge', { readonly pledge: Pledge; readonly reason: string }>;
