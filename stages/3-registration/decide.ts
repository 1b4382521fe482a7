import { accept, type Result, refuse } from '@commonlot/exact';
import { type Day, dayOf } from '../shared/instant.ts';
import { type CommonRefusal, wordsProblem } from '../shared/refusal.ts';
import { type Language, missingLanguages } from '../shared/text.ts';
import type { RegistrationCommand } from './commands.ts';
import type { RegistrationEvent } from './events.ts';
import { countByChannel, type RegistrationState } from './state.ts';

export type RegistrationRefusal =
  | CommonRefusal
  | { readonly code: 'letters-not-drawn' }
  | { readonly code: 'registration-already-opened' }
  | { readonly code: 'registration-not-open' }
  | { readonly code: 'registration-over'; readonly closed: Day }
  | { readonly code: 'closing-day-is-past' }
  | { readonly code: 'gathering-before-closing' }
  | { readonly code: 'consent-missing' }
  | { readonly code: 'household-already-registered'; readonly allowed: number }
  | { readonly code: 'person-already-registered' }
  | { readonly code: 'person-not-registered' }
  | { readonly code: 'pool-empty' };

type Decision = Result<readonly RegistrationEvent[], RegistrationRefusal>;
type Of<Type extends RegistrationCommand['type']> = Extract<RegistrationCommand, { type: Type }>;

/** Decides what a registration command records. Withdrawing is possible at any time, for ever. */
export function decideRegistration(
  command: RegistrationCommand,
  state: RegistrationState,
): Decision {
  switch (command.type) {
    case 'registration.open':
      return open(command, state);
    case 'registration.register-person':
      return register(command, state);
    case 'registration.import-people': {
      const { people, source } = command.data;
      if (state.status === 'closed') return refuse({ code: 'registration-not-open' });
      const problem = wordsProblem('source', source, 300);
      if (problem) return refuse(problem);
      if (people.length === 0) return refuse({ code: 'pool-empty' });
      if (people.some((person) => state.people.has(person)))
        return refuse({ code: 'person-already-registered' });
      return accept([{ type: 'registration.people-imported', data: command.data }]);
    }
    case 'registration.change-person': {
      const closed = whyClosed(command, state);
      if (closed) return refuse(closed);
      const person = state.people.get(command.data.person);
      if (!person || person.withdrawn) return refuse({ code: 'person-not-registered' });
      return accept([{ type: 'registration.person-changed', data: command.data }]);
    }
    case 'registration.withdraw-person': {
      const person = state.people.get(command.data.person);
      if (!person || person.withdrawn) return refuse({ code: 'person-not-registered' });
      return accept([{ type: 'registration.person-withdrew', data: command.data }]);
    }
    case 'registration.close': {
      if (state.status !== 'open') return refuse({ code: 'registration-not-open' });
      const byChannel = countByChannel(state);
      const registered = byChannel.web + byChannel.phone + byChannel.paper;
      if (registered === 0) return refuse({ code: 'pool-empty' });
      const data = { ...command.data, registered, byChannel };
      return accept([{ type: 'registration.closed', data }]);
    }
  }
}

function open(command: Of<'registration.open'>, state: RegistrationState): Decision {
  if (!state.lettersDrawn) return refuse({ code: 'letters-not-drawn' });
  if (state.status !== 'not-opened') return refuse({ code: 'registration-already-opened' });
  const { closes, gatheringOn, support } = command.data;
  if (closes <= dayOf(command.at)) return refuse({ code: 'closing-day-is-past' });
  if (gatheringOn <= closes) return refuse({ code: 'gathering-before-closing' });
  const languages: readonly Language[] = missingLanguages(support, state.languages);
  if (languages.length > 0)
    return refuse({ code: 'languages-missing', field: 'support', languages });
  return accept([{ type: 'registration.opened', data: command.data }]);
}

function register(command: Of<'registration.register-person'>, state: RegistrationState): Decision {
  const { person, channel, consent, specialConsent, fromHousehold } = command.data;
  const closed = whyClosed(command, state);
  if (closed) return refuse(closed);
  if (state.people.has(person)) return refuse({ code: 'person-already-registered' });
  if (wordsProblem('consent', consent)) return refuse({ code: 'consent-missing' });
  if (fromHousehold >= state.perHousehold)
    return refuse({ code: 'household-already-registered', allowed: state.perHousehold });
  const data = { person, channel, consent, specialConsent };
  return accept([{ type: 'registration.person-registered', data }]);
}

function whyClosed(
  command: RegistrationCommand,
  state: RegistrationState,
): RegistrationRefusal | null {
  if (state.status !== 'open' || state.closes === null) return { code: 'registration-not-open' };
  // Paper that arrived in time may be entered the days after; the organiser closes by hand.
  const late = command.by.role === 'resident' && dayOf(command.at) > state.closes;
  return late ? { code: 'registration-over', closed: state.closes } : null;
}
