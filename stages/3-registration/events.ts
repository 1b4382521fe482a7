import type { Fact } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Day } from '../shared/instant.ts';
import type { DocumentRef, LocalText } from '../shared/text.ts';

export const CHANNELS = ['web', 'phone', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

export type RegistrationEvent =
  | Fact<
      'registration.opened',
      { readonly closes: Day; readonly gatheringOn: Day; readonly support: LocalText }
    >
  | Fact<
      'registration.person-registered',
      {
        readonly person: PersonId;
        readonly channel: Channel;
        readonly consent: string;
        /** Whether special-category answers were consented to; the answers stay in the register. */
        readonly specialConsent: boolean;
      }
    >
  | Fact<
      'registration.people-imported',
      {
        readonly people: readonly PersonId[];
        /** Where the pool comes from, in words: another register, an earlier assembly. */
        readonly source: string;
      }
    >
  | Fact<'registration.person-changed', { readonly person: PersonId; readonly channel: Channel }>
  | Fact<'registration.person-withdrew', { readonly person: PersonId; readonly channel: Channel }>
  | Fact<
      'registration.closed',
      {
        readonly pool: DocumentRef;
        readonly root: string;
        readonly registered: number;
        readonly byChannel: Readonly<Record<Channel, number>>;
      }
    >;
