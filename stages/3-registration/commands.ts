import type { Command } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Day } from '../shared/instant.ts';
import type { DocumentRef, LocalText } from '../shared/text.ts';
import type { Channel } from './events.ts';

export type RegistrationCommand =
  | Command<
      'registration.open',
      { readonly closes: Day; readonly gatheringOn: Day; readonly support: LocalText }
    >
  | Command<
      'registration.register-person',
      {
        readonly person: PersonId;
        readonly channel: Channel;
        /** Version of the privacy notice agreed to; empty when not agreed. */
        readonly consent: string;
        readonly specialConsent: boolean;
        /** Living registrations from the same household, read from the register. */
        readonly fromHousehold: number;
      }
    >
  | Command<
      'registration.import-people',
      { readonly people: readonly PersonId[]; readonly source: string }
    >
  | Command<'registration.change-person', { readonly person: PersonId; readonly channel: Channel }>
  | Command<
      'registration.withdraw-person',
      { readonly person: PersonId; readonly channel: Channel }
    >
  | Command<'registration.close', { readonly pool: DocumentRef; readonly root: string }>;
