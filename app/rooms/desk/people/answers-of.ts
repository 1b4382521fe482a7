import { LANGUAGES, type Template } from '@commonlot/stages';
import type { Answers } from '../../../server/acts/3-registration/registrant.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../shared/here.ts';

/** Version of the privacy notice read out on the phone and printed on the paper form. */
const NOTICE = '1';

/** A reply as it was entered at the desk. */
export function answersOf(context: Context, template: Template): Answers {
  const text = (name: string) => fieldOf(context, name);
  const features = template.features.map(({ feature }) => [feature, text(`f.${feature}`)] as const);
  const come = text('come');
  return {
    name: text('name'),
    email: text('email') || null,
    phone: text('phone') || null,
    language: LANGUAGES.find((one) => one === text('language')) ?? 'en',
    features: Object.fromEntries(features.filter(([, value]) => value !== '')),
    consent: text('consent') === 'yes' ? NOTICE : '',
    specialConsent: text('special') === 'yes',
    canCome: come === 'with-help' || come === 'no' ? come : 'yes',
    needs: text('needs'),
  };
}

/** How a reply came in. */
export function channelOf(context: Context): 'phone' | 'paper' {
  return fieldOf(context, 'channel') === 'phone' ? 'phone' : 'paper';
}
