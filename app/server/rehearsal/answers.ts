import type { Answers } from '../acts/3-registration/registrant.ts';
import type { Life } from './life.ts';
import { answersOf, residentOf } from './town/look-up.ts';
import { writesIn } from './town/notes.ts';
import type { Reply } from './town/replies.ts';
import { NEED_WORDS } from './words.ts';

/** What a resident of the town writes on the form. Addresses are of a domain that cannot exist. */
export function formOf(life: Life, person: number, reply: Reply): Answers {
  const { town } = life;
  const { name } = residentOf(town, person);
  const online = reply.channel === 'web';
  return {
    name,
    email: online ? emailOf(name, person) : null,
    phone: online ? null : `0999 ${String(100_000 + (person % 900_000))}`,
    language: writesIn(town, person),
    features: answersOf(town, person, reply.specialConsent),
    consent: '1',
    specialConsent: reply.specialConsent,
    canCome: reply.needs.length > 0 ? 'with-help' : 'yes',
    needs: reply.needs.map((need) => NEED_WORDS[need]).join('. '),
  };
}

/** An invented address: `.example` is reserved (RFC 2606 section 2). */
export function emailOf(name: string, number: number): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const words = plain.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return `${words}.${number}@harbourtown.example`;
}
