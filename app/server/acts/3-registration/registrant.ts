import type { Channel, Language } from '@commonlot/stages';

/** What somebody says of themselves when they register; none of it reaches the record. */
export interface Answers {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  /** Feature to value, as the template names them. */
  readonly features: Readonly<Record<string, string>>;
  /** Version of the privacy notice agreed to; empty when not agreed. */
  readonly consent: string;
  readonly specialConsent: boolean;
  readonly canCome: 'yes' | 'with-help' | 'no';
  readonly needs: string;
}

export interface Reply {
  readonly household: string | null;
  readonly channel: Channel;
  readonly answers: Answers;
}
