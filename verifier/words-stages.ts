import { unreachable } from '@commonlot/exact';
import { several } from './plural.ts';
import type {
  AlternateFault,
  LotteryFault,
  ReplacementFault,
  SeatingFault,
  SemanticDetail,
} from './report.ts';
import { type Sentences, say } from './sentences.ts';

/** A chance as people say it: one in so many. */
function chance(share: number): string {
  return share > 0 ? `1 in ${(1 / share).toFixed(1)}` : 'none';
}

const SENTENCES: Sentences<SemanticDetail> = {
  'entries-read': (detail) => `${several(detail.entries, 'entry', 'entries')}, all readable.`,
  'pledge-came-first': (detail) =>
    `The pledge is entry ${detail.pledge}, the first draw entry ${detail.draw}.`,
  'frame-fits': (detail) => `${several(detail.households, 'household')}, each once.`,
  'letters-as-announced': (detail) =>
    `${several(detail.waves, 'draw')}, each with rules that were fixed before its numbers.`,
  'letters-same': (detail) =>
    `${several(detail.letters, 'letter')} in ${several(detail.waves, 'draw')}: every one recomputed.`,
  'pool-fits': (detail) =>
    `In the pool when it closed: ${several(detail.registered, 'person', 'people')}.`,
  'lottery-fits': (detail) =>
    `${several(detail.people, 'person', 'people')}, ${several(detail.panels, 'panel')}; chances from ${chance(detail.leastChance)} to ${chance(detail.mostChance)}.`,
  'panel-as-announced': () => 'The lottery and the kind of dice were fixed before anybody rolled.',
  'panel-same': (detail) => `Ball ${detail.ball} came; its ${detail.members} people are the panel.`,
  'no-alternates': () => 'None were announced, and none were drawn.',
  'alternates-fit': (detail) =>
    `${several(detail.alternates, 'alternate')} among ${several(detail.candidates, 'person', 'people')} without a seat: the same tickets, in the same order.`,
  'seats-fit': (detail) =>
    `${several(detail.seats, 'seat')} drawn for after the panel: the same balls, the same people.`,
  'seating-fits': (detail) =>
    `${several(detail.people, 'person', 'people')} in ${several(detail.rounds, 'round')}, nobody at two tables at once.`,
  'notes-fit': (detail) =>
    `Taken: ${several(detail.notes, 'note')}. Under a theme: ${detail.grouped}.`,
  'ballot-as-published': (detail) =>
    `${detail.options} options, published before the first paper was cast.`,
  'ballot-same': (detail) =>
    `${several(detail.papers, 'paper')} counted again: the same votes, the same ${several(detail.winners, 'winner')}.`,
  'recommendations-fit': (detail) =>
    `${several(detail.recommendations, 'recommendation')}, exactly what won.`,
  'answers-fit': (detail) =>
    `Answered: ${detail.answered} of ${several(detail.recommendations, 'recommendation')}.`,
  'not-yet': (detail) => `This has not happened yet (${detail.act}).`,
  'acts-not-all-readable': (detail) => `This needs entry ${detail.seq}, which cannot be read.`,
  'document-not-here': (detail) =>
    `This needs document ${detail.sha256}, which is not in the bundle.`,
  'entry-unreadable': (detail) => `Entry ${detail.seq} is no “${detail.type}”.`,
  'document-unreadable': (detail) =>
    `Document ${detail.sha256} is not the list the record says it is.`,
  'pledge-not-first': (detail) =>
    `Letters were drawn in entry ${detail.draw}, before any pledge was public.`,
  'households-differ': (detail) =>
    `${detail.stated} households were stated; the list has ${detail.listed}.`,
  'stratum-differs': (detail) =>
    `${detail.stratum}: ${detail.stated} households were stated; the list has ${detail.listed}.`,
  'id-twice': (detail) => `${detail.id} stands in the list twice.`,
  'shares-differ': (detail) =>
    `Draw ${detail.wave}: the letters for ${detail.stratum} are not what the weights give.`,
  'shares-refused': (detail) =>
    `Draw ${detail.wave}: letters cannot be shared out like that (${detail.why}).`,
  'draw-not-announced': (detail) => `There was a draw nobody had announced (${detail.act}).`,
  'draw-not-as-announced': (detail) => `The draw was not made as announced (${detail.what}).`,
  'randomness-unusable': (detail) => `No draw follows from the numbers as written (${detail.why}).`,
  'seed-differs': (detail) => `Draw ${detail.wave}: the numbers give another seed than stated.`,
  'letters-differ': (detail) =>
    `Draw ${detail.wave}, place ${detail.place}: ${detail.expected || 'nobody'} was drawn, the list says ${detail.found || 'nobody'}.`,
  'pool-differs': (detail) =>
    `${detail.stated} people were stated; the entries give ${detail.counted}.`,
  'lottery-wrong': (detail) => lotterySentence(detail.what, detail.place),
  'ball-differs': (detail) => `The dice give ball ${detail.recomputed}, not ${detail.stated}.`,
  'panel-differs': (detail) =>
    `Ball ${detail.ball} stands for another panel${detail.person ? `: see ${detail.person}` : ''}.`,
  'alternates-wrong': (detail) => alternateSentence(detail.what, detail.person),
  'seat-draw-out-of-order': (detail) =>
    `This is draw ${detail.draw} for seats; draw ${detail.stated} was stated.`,
  'replacement-wrong': (detail) => replacementSentence(detail.what, detail.person),
  'seating-wrong': (detail) => seatingSentence(detail.what, detail.place),
  'note-unknown': (detail) =>
    `Theme ${detail.theme} holds note ${detail.note}, which nobody had taken.`,
  'ballot-out-of-order': (detail) => `The ballot’s steps are out of order (${detail.act}).`,
  'ballot-step-twice': (detail) => `A ballot took the same step a second time (${detail.act}).`,
  'ballot-beside-another': () => 'A ballot opened while another was open or had no result yet.',
  'option-unknown': (detail) =>
    `${detail.option} was voted on, and nobody had handed it in before.`,
  'papers-unsorted': (detail) =>
    `Paper ${detail.receipt || 'without a receipt'} is not where its receipt puts it, or stands there twice.`,
  'papers-differ': (detail) =>
    `${detail.stated} papers were stated; the list has ${detail.counted}.`,
  'more-papers-than-cards': (detail) =>
    `There are ${detail.papers} papers and only ${detail.cards} cards.`,
  'cards-differ': (detail) =>
    `${detail.stated} cards were stated; the entries give ${detail.counted}.`,
  'count-refused': (detail) => `These papers cannot be counted (${detail.why}).`,
  'votes-differ': (detail) =>
    `${detail.option} has ${detail.counted} votes; ${detail.stated} were declared.`,
  'rule-unknown': () => 'The rule of the ballot is none that an assembly counts by.',
  'tie-rule-unfit': () =>
    'The ballot says that all in a tie go on, and its rule does not order options by one total.',
  'judged-differs': (detail) =>
    `${detail.option} was declared with other votes, another base or another majority than counted.`,
  'quorum-differs': () => 'The turnout, or what was needed of it, was declared otherwise.',
  'condition-unmet': () =>
    'A ballot opened although an earlier one had not come out as its paper says.',
  'winners-differ': (detail) =>
    `${detail.option} won and was not declared, or the other way round.`,
  'place-differs': (detail) => `${detail.option} was declared in another place than it has.`,
  'lots-not-asked': (detail) => `A lot was drawn for ${detail.option}, and no tie asked for it.`,
  'tie-differs': (detail) =>
    `${detail.option} is in a tie that was not declared, or the other way round.`,
  'recommendation-not-voted': (detail) =>
    `${detail.recommendation} was sent to the authority and did not win.`,
  'recommendation-not-sent': (detail) =>
    `${detail.recommendation} won and was not sent to the authority.`,
  'answer-to-nothing': (detail) => `${detail.recommendation} was answered and had not been sent.`,
};

/** One English sentence for what a check of the assembly's acts found. */
export function stageSentence(detail: SemanticDetail): string {
  return say(SENTENCES, detail);
}

function lotterySentence(what: LotteryFault, place: string): string {
  switch (what) {
    case 'size':
      return 'The panels are of another size than stated.';
    case 'people':
      return `The lottery is not over the people in the pool${place ? `: see ${place}` : ''}.`;
    case 'weights':
      return 'The weights of the panels do not add up to one.';
    case 'panel':
      return `Panel ${place} is not a panel of people in the pool.`;
    case 'probability':
      return `${place} does not have the chance that is stated.`;
    case 'balls':
      return `The numbered balls are not what is stated${place ? ` (ball ${place})` : ''}.`;
    case 'largest-change':
      return 'The balls change somebody’s chance by another amount than stated.';
    case 'summary':
      return 'The summary in the record says something else than the lottery.';
    default:
      return unreachable(what);
  }
}

function alternateSentence(what: AlternateFault, person: string): string {
  const see = person ? `: see ${person}` : '';
  switch (what) {
    case 'skipped':
      return 'Seats were drawn for before the alternates who had been announced.';
    case 'twice':
      return `Alternates were drawn twice${see}.`;
    case 'ticket':
      return `A ticket does not follow from the panel’s draw${see}.`;
    case 'order':
      return `The alternates are not in the order of their tickets${see}.`;
    case 'number':
      return 'There are more alternates, or people to draw from, than stated.';
    case 'stay':
      return 'Another share of members was taken to stay than announced.';
    case 'document':
      return `The document names other alternates than the record${see}.`;
    case 'people':
      return `The chances are not those of everybody without a seat${see}.`;
    case 'chance':
      return `The chances are not those of the alternates who were drawn${see}.`;
    default:
      return unreachable(what);
  }
}

function replacementSentence(what: ReplacementFault, person: string): string {
  switch (what) {
    case 'not-declined':
      return `The seat of ${person} was drawn for, and it was not free.`;
    case 'already-on-panel':
      return `${person} got a second seat.`;
    case 'not-an-alternate':
      return `${person} was drawn among the alternates and is none.`;
    default:
      return unreachable(what);
  }
}

function seatingSentence(what: SeatingFault, place: string): string {
  switch (what) {
    case 'person-twice':
      return `${place} sits at two tables in one round.`;
    case 'table-unknown':
      return `Somebody sits at table ${place}, which was not set.`;
    case 'round-unknown':
      return `Somebody sits in round ${place}, which the plan does not have.`;
    case 'people':
      return `${place} people sit somewhere, and another number was stated.`;
    default:
      return unreachable(what);
  }
}
