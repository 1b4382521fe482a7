import { viewRegistration } from '@commonlot/stages';
import { type RouterContextProvider, redirect } from 'react-router';
import { assemblyOf, type Visit, visitOf } from '../../server/access/visit.ts';
import { type Folded, foldAssembly } from '../../server/acts/assembly-state.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { inLanguage } from '../shared/in-language.ts';
import {
  type Household,
  householdRow,
  type Myself,
  peopleOfHousehold,
  personOf,
} from './own-rows.ts';

export type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** What every page of the Door knows about its assembly and who stands there. */
export interface AtDoor extends Folded {
  readonly visit: Visit;
  readonly id: string;
  readonly slug: string;
  readonly base: string;
  readonly commission: Exclude<Folded['state']['commission'], { status: 'not-opened' }>;
  /** The household whose code was shown; null without a letter. */
  readonly household: Household | null;
  /** Who registered with the letter; nobody by a badge. */
  readonly people: readonly Myself[];
  /** How many more of this household may register. */
  readonly room: number;
  /** The person: the one of the letter the page is about, or whose badge was shown. */
  readonly person: Myself | null;
  /** What makes an address be about this person: empty where the letter has one person alone. */
  readonly who: string;
}

/** Looks up who stands at this request's Door. @throws 404 while the assembly is not open */
export async function atDoor(context: Context): Promise<AtDoor> {
  const visit = visitOf(context);
  const { id, slug } = assemblyOf(context);
  const { store } = visit.services;
  const folded = await foldAssembly(store, id);
  const { commission } = folded.state;
  if (commission.status === 'not-opened') throw new Response(null, { status: 404 });
  const { code } = visit.visitor;
  const subject = code?.role === 'resident' && code.assemblyId === id ? code.subject : null;
  const household = subject === null ? null : await householdRow(store, id, subject);
  const people = household ? await peopleOfHousehold(store, id, household.id) : [];
  const badge = subject === null || household ? null : await personOf(store, id, subject);
  const asked = visit.url.searchParams.get('who');
  const person = badge ?? chosen(people, asked);
  const { perHousehold } = folded.state.registration;
  const who = person === null || badge ? '' : whoIn(folded.state, person.id);
  const room = Math.max(0, perHousehold - people.length);
  const base = `/door/${slug}`;
  return { ...folded, visit, id, slug, base, commission, household, people, room, person, who };
}

/** The one the address names; where it names nobody, the only one. */
function chosen(people: readonly Myself[], asked: string | null): Myself | null {
  if (asked !== null) return people.find(({ id }) => id === asked) ?? null;
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** What an address says to be about this person: nothing where each letter has one person. */
export function whoIn({ registration }: AtDoor['state'], person: string): string {
  return registration.perHousehold === 1 ? '' : `?who=${person}`;
}

/** Leads to another page of this Door, about the same person and in the same language. */
export function toDoor({ visit, base, who }: AtDoor, page: string): string {
  return withLanguageOf(visit, `${base}${page}${who}`);
}

/** The Door of somebody who showed a letter; others are led to where the code is typed. */
export async function withLetter(
  context: Context,
): Promise<AtDoor & { readonly household: Household }> {
  const door = await atDoor(context);
  if (door.household === null) throw redirect(withLanguageOf(door.visit, door.base));
  return { ...door, household: door.household };
}

/** The Door of somebody we know by letter or badge; others are led to where a code is typed. */
export async function asMyself(context: Context): Promise<AtDoor & { readonly person: Myself }> {
  const door = await atDoor(context);
  if (door.person === null) {
    const to = door.household ? door.base : `/badge/${door.slug}`;
    throw redirect(withLanguageOf(door.visit, to));
  }
  return { ...door, person: door.person };
}

/** The head every page of the Door shows, and whether the town is invented. */
export function headOf({ commission, base, slug, who }: AtDoor) {
  return { name: commission.name, base, slug, fictional: commission.fictional, who };
}

/** What the letter is about, in the page's language. */
export function aboutOf({ commission, state, visit }: AtDoor) {
  const local = inLanguage(visit.lang);
  const { closes, gatheringOn, support, status } = viewRegistration(state.registration);
  const pledge = commission.status === 'pledged' ? commission.pledge : null;
  return {
    place: commission.place,
    question: commission.question ? local(commission.question) : '',
    remit: commission.remit ? local(commission.remit) : '',
    support: local(support),
    closes,
    gatheringOn,
    registration: status,
    perHousehold: state.registration.perHousehold,
    pledge: pledge && {
      authority: pledge.authority,
      answerBy: pledge.answerBy,
      form: local(pledge.form),
    },
  };
}

/** The language a person reads here; the pseudo-language counts as English. */
export function languageOf({ lang }: Visit) {
  return lang === 'qps' ? 'en' : lang;
}
