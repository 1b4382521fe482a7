import { accept, refuse } from '@commonlot/exact';
import { dayOf } from '../shared/instant.ts';
import { rangeProblem, wordsProblem } from '../shared/refusal.ts';
import type { RegistrationCommand } from './commands.ts';
import type { RegistrationDecision, RegistrationRefusal } from './refusals.ts';
import type { RegistrationState } from './state.ts';

type Of<Type extends RegistrationCommand['type']> = Extract<RegistrationCommand, { type: Type }>;

/** Takes over a pool from elsewhere, all or nothing. */
export function importPeople(
  command: Of<'registration.import-people'>,
  state: RegistrationState,
): RegistrationDecision {
  const { people, source } = command.data;
  if (state.status === 'closed') return refuse({ code: 'registration-not-open' });
  const problem = wordsProblem('source', source, 300);
  if (problem) return refuse(problem);
  if (people.length === 0) return refuse({ code: 'pool-empty' });
  const twice = new Set(people).size !== people.length;
  if (twice || people.some((person) => state.people.has(person)))
    return refuse({ code: 'person-already-registered' });
  return accept([{ type: 'registration.people-imported', data: command.data }]);
}

/** Registers one person, with consent and within the household's limit. */
export function register(
  command: Of<'registration.register-person'>,
  state: RegistrationState,
): RegistrationDecision {
  const { person, channel, consent, specialConsent, fromHousehold } = command.data;
  const closed = whyClosed(command, state);
  if (closed) return refuse(closed);
  if (state.people.has(person)) return refuse({ code: 'person-already-registered' });
  if (wordsProblem('consent', consent)) return refuse({ code: 'consent-missing' });
  const problem = rangeProblem('fromHousehold', fromHousehold, 0, 1_000);
  if (problem) return refuse(problem);
  if (fromHousehold >= state.perHousehold)
    return refuse({ code: 'household-already-registered', allowed: state.perHousehold });
  const data = { person, channel, consent, specialConsent };
  return accept([{ type: 'registration.person-registered', data }]);
}

/** Why nobody can register or change an answer now; null when they can. */
export function whyClosed(
  command: RegistrationCommand,
  state: RegistrationState,
): RegistrationRefusal | null {
  if (state.status !== 'open' || state.closes === null) return { code: 'registration-not-open' };
  // Paper that arrived in time may be entered the days after; the organiser closes by hand.
  const late = command.by.role === 'resident' && dayOf(command.at) > state.closes;
  return late ? { code: 'registration-over', closed: state.closes } : null;
}
