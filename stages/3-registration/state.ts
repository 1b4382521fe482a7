import type { PersonId } from '../shared/ids.ts';
import type { Day } from '../shared/instant.ts';
import { Table } from '../shared/table.ts';
import type { DocumentRef, Language, LocalText } from '../shared/text.ts';
import type { Channel } from './events.ts';

export interface Registered {
  readonly channel: Channel;
  readonly withdrawn: boolean;
}

export interface RegistrationState {
  readonly status: 'not-opened' | 'open' | 'closed';
  readonly lettersDrawn: boolean;
  readonly languages: readonly Language[];
  readonly perHousehold: number;
  readonly closes: Day | null;
  readonly gatheringOn: Day | null;
  readonly support: LocalText;
  readonly people: Table<PersonId, Registered>;
  readonly pool: { readonly list: DocumentRef; readonly root: string } | null;
}

export const initialRegistration: RegistrationState = {
  status: 'not-opened',
  lettersDrawn: false,
  languages: [],
  perHousehold: 1,
  closes: null,
  gatheringOn: null,
  support: {},
  people: Table.empty(),
  pool: null,
};

/** People in the pool, by the channel they came in through. */
export function countByChannel(state: RegistrationState): Readonly<Record<Channel, number>> {
  const counts = { web: 0, phone: 0, paper: 0 };
  for (const [, { channel, withdrawn }] of state.people.entries())
    if (!withdrawn) counts[channel] += 1;
  return counts;
}
