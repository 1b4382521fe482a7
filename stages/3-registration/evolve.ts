import type { CommissionEvent } from '../1-commission/events.ts';
import type { InvitationEvent } from '../2-invitation/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { RegistrationEvent } from './events.ts';
import type { Registered, RegistrationState } from './state.ts';

export type RegistrationHears =
  | RegistrationEvent
  | Heard<CommissionEvent, 'commission.assembly-opened' | 'commission.template-edited'>
  | Heard<InvitationEvent, 'invitation.letters-drawn'>;

/** Folds one event this stage hears. */
export function evolveRegistration(
  state: RegistrationState,
  event: Recorded<RegistrationHears>,
): RegistrationState {
  switch (event.type) {
    case 'commission.assembly-opened': {
      const { languages, template } = event.data;
      return { ...state, languages, perHousehold: template.registrationsPerHousehold };
    }
    case 'commission.template-edited':
      return { ...state, perHousehold: event.data.template.registrationsPerHousehold };
    case 'invitation.letters-drawn':
      return { ...state, lettersDrawn: true };
    case 'registration.opened':
      return { ...state, status: 'open', ...event.data };
    case 'registration.person-registered':
      return change(state, event.data.person, {
        channel: event.data.channel,
        withdrawn: false,
      });
    case 'registration.people-imported': {
      const row: Registered = { channel: 'paper', withdrawn: false };
      const people = event.data.people.reduce((table, one) => table.set(one, row), state.people);
      return { ...state, people, status: state.status === 'not-opened' ? 'open' : state.status };
    }
    case 'registration.person-changed':
      return state;
    case 'registration.person-withdrew': {
      const before = state.people.get(event.data.person);
      if (!before) return state;
      return change(state, event.data.person, { ...before, withdrawn: true });
    }
    case 'registration.closed': {
      const { pool, root } = event.data;
      return { ...state, status: 'closed', pool: { list: pool, root } };
    }
  }
}

function change(
  state: RegistrationState,
  person: PersonId,
  registered: Registered,
): RegistrationState {
  return { ...state, people: state.people.set(person, registered) };
}
