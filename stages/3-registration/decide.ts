import { accept, refuse } from '@commonlot/exact';
import { dayOf } from '../shared/instant.ts';
import { languagesProblem } from '../shared/refusal.ts';
import type { RegistrationCommand } from './commands.ts';
import { importPeople, register, whyClosed } from './decide-people.ts';
import type { RegistrationDecision } from './refusals.ts';
import { countByChannel, type RegistrationState } from './state.ts';

type Of<Type extends RegistrationCommand['type']> = Extract<RegistrationCommand, { type: Type }>;

/** Decides what a registration command records. Withdrawing is possible at any time, for ever. */
export function decideRegistration(
  command: RegistrationCommand,
  state: RegistrationState,
): RegistrationDecision {
  switch (command.type) {
    case 'registration.open':
      return open(command, state);
    case 'registration.register-person':
      return register(command, state);
    case 'registration.import-people':
      return importPeople(command, state);
    case 'registration.change-person': {
      const closed = whyClosed(command, state);
      if (closed) return refuse(closed);
      const person = state.people.get(command.data.person);
      if (!person || person.withdrawn) return refuse({ code: 'person-not-registered' });
      return accept([{ type: 'registration.person-changed', data: command.data }]);
    }
    case 'registration.withdraw-person': {
      const person = state.people.get(command.data.person);
      if (!person) return refuse({ code: 'person-not-registered' });
      const facts = [{ type: 'registration.person-withdrew', data: command.data }] as const;
      return accept(person.withdrawn ? [] : facts);
    }
    case 'registration.close':
      return close(command, state);
  }
}

function open(command: Of<'registration.open'>, state: RegistrationState): RegistrationDecision {
  if (!state.lettersDrawn) return refuse({ code: 'letters-not-drawn' });
  // People brought from elsewhere open the pool, not the Door.
  if (state.status === 'closed' || state.closes !== null)
    return refuse({ code: 'registration-already-opened' });
  const { closes, gatheringOn, support } = command.data;
  if (closes <= dayOf(command.at)) return refuse({ code: 'closing-day-is-past' });
  if (gatheringOn <= closes) return refuse({ code: 'gathering-before-closing' });
  const problem = languagesProblem('support', support, state.languages);
  if (problem) return refuse(problem);
  return accept([{ type: 'registration.opened', data: command.data }]);
}

function close(command: Of<'registration.close'>, state: RegistrationState): RegistrationDecision {
  if (state.status !== 'open') return refuse({ code: 'registration-not-open' });
  const byChannel = countByChannel(state);
  const registered = byChannel.web + byChannel.phone + byChannel.paper;
  if (registered === 0) return refuse({ code: 'pool-empty' });
  const data = { ...command.data, registered, byChannel };
  return accept([{ type: 'registration.closed', data }]);
}
