import type { FeatureTemplate } from '@commonlot/stages';
import type { MessageKey } from '../../i18n/keys.ts';
import { formOf } from '../../server/access/visit.ts';
import type { Answers } from '../../server/acts/3-registration/registrant.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import type { Context } from './at-door.ts';
import { type Mistakes, NOTICE, type Typed } from './notice.ts';
import type { Myself } from './own-rows.ts';

/** Reads every field of the registration form as text. */
export function typedAnswers(context: Context, features: readonly FeatureTemplate[]): Typed {
  const names = ['come', 'name', 'email', 'phone', 'needs', 'special', 'consent'];
  const all = [...names, ...features.map(({ feature }) => `f-${feature}`)];
  const form = formOf(context);
  const typed: Record<string, string> = {};
  for (const name of all) if (form.has(name)) typed[name] = fieldOf(context, name).slice(0, 1000);
  return typed;
}

/** What somebody told us earlier, as the form's fields. */
export function typedFrom(person: Myself): Typed {
  const features = Object.entries(person.features).map(
    ([name, value]): readonly [string, string] => [`f-${name}`, value],
  );
  const { name, email, phone, needs, canCome, specialConsent } = person;
  return {
    ...{ come: canCome, name, email, phone, needs, consent: NOTICE },
    ...(specialConsent ? { special: '1' } : {}),
    ...Object.fromEntries(features),
  };
}

/** The first mistake of each field, in the order of the form; empty when all is there. */
export function mistakesOf(typed: Typed, features: readonly FeatureTemplate[]): Mistakes {
  const has = (name: string) => (typed[name] ?? '') !== '';
  return {
    ...(CAN_COME.includes(typed['come'] ?? '') ? {} : { come: 'door.miss.come' }),
    ...(has('name') && (typed['name'] ?? '').length <= 200 ? {} : { name: 'door.miss.name' }),
    ...mistakeOfContact(typed),
    ...mistakesOfFeatures(typed, features),
    ...(has('consent') ? {} : { consent: 'door.miss.consent' }),
  };
}

const CAN_COME: readonly string[] = ['yes', 'with-help', 'no'];

function mistakeOfContact({ email = '', phone = '' }: Typed): Mistakes {
  if (email === '') return phone === '' ? { email: 'door.miss.contact' } : {};
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? {} : { email: 'door.miss.email' };
}

function mistakesOfFeatures(typed: Typed, features: readonly FeatureTemplate[]): Mistakes {
  const found: Record<string, MessageKey> = {};
  const agreed = (typed['special'] ?? '') !== '';
  for (const { feature, values, special } of features) {
    const field = `f-${feature}`;
    const known = values.some(({ value }) => value === typed[field]);
    if (special && !agreed) {
      if ((typed[field] ?? '') !== '') found['special'] = 'door.miss.special';
    } else if (!known) found[field] = special ? 'door.miss.special-answer' : 'door.miss.answer';
  }
  return found;
}

/** The typed fields as answers; call it when there is no mistake. */
export function answersFrom(
  typed: Typed,
  features: readonly FeatureTemplate[],
  language: Answers['language'],
): Answers {
  const orNull = (name: string) => (typed[name] ? typed[name] : null);
  const come = typed['come'];
  return {
    name: typed['name'] ?? '',
    email: orNull('email'),
    phone: orNull('phone'),
    language,
    features: Object.fromEntries(
      features.map(({ feature }) => [feature, typed[`f-${feature}`] ?? '']),
    ),
    consent: typed['consent'] ?? '',
    specialConsent: typed['special'] === '1',
    canCome: come === 'yes' || come === 'with-help' ? come : 'no',
    needs: typed['needs'] ?? '',
  };
}
