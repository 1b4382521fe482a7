/**
 * The acts the verifier understands, and the parts of their data it relies on. Other types, and
 * other fields beside these, are none of its business and pass unread.
 */
import { isDigest, type Json } from '@commonlot/record';
import {
  count,
  documentRef,
  ifAny,
  listOf,
  oneOf,
  type Reader,
  shape,
  share,
  text,
  whole,
} from './read.ts';

const seedPlan = oneOf('dice', 'typed');

const dice = shape({ kind: oneOf('dice'), sides: count, rolls: listOf(count) });
const typed = shape({ kind: oneOf('typed'), text });
type Randomness = NonNullable<ReturnType<typeof dice> | ReturnType<typeof typed>>;
const randomness: Reader<Randomness> = (json) => dice(json) ?? typed(json);

const digest: Reader<string> = (json) => (isDigest(json) ? json : undefined);
const anything: Reader<Json> = (json) => json;
const truth: Reader<boolean> = (json) => (typeof json === 'boolean' ? json : undefined);
/** Whole numbers as numbers, others as exact text. */
const amount: Reader<number | string> = (json) => whole(json) ?? text(json);

const paper = shape({
  ballot: text,
  options: listOf(text),
  rules: shape({
    rule: anything,
    winners: count,
    electorate: oneOf('everyone', 'residents'),
    tieRule: oneOf('public-lot', 'all-tied-go-on'),
  }),
  own: ifAny(listOf(shape({ option: text }))),
  opensIf: ifAny(listOf(shape({ ballot: text, option: text, won: truth }))),
});
const box = shape({
  ballot: text,
  papers: documentRef,
  cast: count,
  blank: count,
  cardsIssued: count,
});
const result = shape({
  ballot: text,
  totals: listOf(shape({ option: text, votes: amount })),
  valid: count,
  invalid: count,
  winners: listOf(text),
  tied: listOf(text),
  lots: listOf(text),
  judged: ifAny(listOf(anything)),
  quorum: ifAny(anything),
});

const seatDraw = {
  draw: count,
  among: ifAny(oneOf('alternates')),
  leavers: listOf(text),
  incoming: listOf(text),
  lottery: documentRef,
  ball: count,
  summary: shape({
    seats: count,
    candidates: count,
    shutOut: count,
    balls: count,
    leastChance: share,
    mostChance: share,
    largestChange: share,
  }),
};

export const ACTS = {
  'commission.pledge-published': shape({ pledge: shape({ authority: text, answerBy: text }) }),
  'invitation.frame-sealed': shape({
    households: count,
    root: digest,
    list: documentRef,
    strata: listOf(shape({ stratum: text, households: count })),
  }),
  'invitation.draw-announced': shape({
    wave: count,
    letters: count,
    shares: listOf(shape({ stratum: text, households: count, weight: count, letters: count })),
    seedPlan,
    label: text,
  }),
  'invitation.draw-cancelled': shape({ wave: count }),
  'invitation.letters-drawn': shape({
    wave: count,
    randomness,
    seed: digest,
    drawn: documentRef,
    letters: count,
  }),
  'registration.person-registered': shape({ person: text, channel: text }),
  'registration.people-imported': shape({ people: listOf(text) }),
  'registration.person-withdrew': shape({ person: text }),
  'registration.closed': shape({
    pool: documentRef,
    root: digest,
    registered: count,
  }),
  'selection.quotas-set': shape({
    size: count,
    quotas: listOf(shape({ feature: text, value: text, min: count, max: count })),
  }),
  'selection.lottery-computed': shape({
    lottery: documentRef,
    summary: shape({
      size: count,
      people: count,
      balls: count,
      leastChance: share,
      mostChance: share,
      largestChange: share,
    }),
  }),
  'selection.draw-announced': shape({
    lottery: documentRef,
    seedPlan,
    balls: count,
    alternates: ifAny(shape({ count, stayPercent: count })),
  }),
  'selection.draw-cancelled': shape({ reason: text }),
  'selection.panel-drawn': shape({ randomness, ball: count, panel: listOf(text) }),
  'selection.alternates-drawn': shape({
    alternates: listOf(shape({ person: text, ticket: digest })),
    document: documentRef,
    summary: shape({ candidates: count }),
  }),
  'selection.member-declined': shape({ person: text }),
  'selection.seats-filled': shape(seatDraw),
  'selection.panel-extended': shape({ ...seatDraw, size: count }),
  'gathering.cards-issued': shape({ kind: oneOf('resident', 'guest'), cards: count }),
  'gathering.card-voided': shape({ kind: oneOf('resident', 'guest') }),
  'gathering.seating-planned': shape({
    rounds: listOf(text),
    people: count,
    tables: listOf(shape({ round: text, count })),
    seating: documentRef,
    goals: ifAny(listOf(text)),
    rules: ifAny(listOf(shape({ kind: text, count }))),
  }),
  'deliberation.note-taken': shape({ note: text, text: anything }),
  'deliberation.notes-grouped': shape({ theme: text, notes: listOf(text) }),
  'deliberation.note-ungrouped': shape({ theme: text, note: text }),
  'deliberation.dots-published': shape({ paper }),
  'deliberation.dots-opened': shape({ ballot: text }),
  'deliberation.dots-closed': shape({ box }),
  'deliberation.themes-chosen': shape({ result }),
  'deliberation.proposal-handed-in': shape({ proposal: text }),
  'decision.ballot-published': shape({ paper }),
  'decision.ballot-opened': shape({ ballot: text }),
  'decision.ballot-closed': shape({ box }),
  'decision.result-declared': shape({ result }),
  'response.recommendations-sent': shape({ recommendations: listOf(text), answerBy: text }),
  'response.answered': shape({ recommendation: text }),
  'follow-up.group-formed': shape({ group: text, recommendation: text }),
} as const;

export type ActType = keyof typeof ACTS;
export type ActData<Type extends ActType> = NonNullable<ReturnType<(typeof ACTS)[Type]>>;
