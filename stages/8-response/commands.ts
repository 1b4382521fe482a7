import type { Command } from '../shared/act.ts';
import type { ProposalId } from '../shared/ids.ts';
import type { Answer } from './events.ts';

export type ResponseCommand =
  | Command<'response.send-recommendations', Readonly<Record<string, never>>>
  | Command<'response.answer', { readonly proposal: ProposalId; readonly answer: Answer }>
  | Command<
      'response.change-answer',
      { readonly proposal: ProposalId; readonly answer: Answer; readonly why: string }
    >;
