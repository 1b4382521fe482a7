import type { Translate } from '../../i18n/translator.ts';
import { CODE_COOKIE, cookieLine } from '../../server/access/cookies.ts';
import { statusOf } from '../../server/access/try-code.ts';
import { formOf, type Visit } from '../../server/access/visit.ts';
import {
  type CastRefusal,
  type Choices,
  castBallot,
  choicesProblem,
} from '../../server/acts/7-decision/cast.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { readMarks } from '../shared/read-marks.ts';
import type { AtDoor, Context } from './at-door.ts';
import { openPapers, tryCard } from './open-ballots.ts';

/** Where a voter is: card, ballot, review, receipt. All of it travels in the sent form alone. */
export interface VoteStep {
  readonly at: 'card' | 'ballot' | 'review' | 'receipt';
  readonly card: string;
  readonly mistake: string;
  /** The option whose mark is wrong, where it is one. */
  readonly wrong?: string;
  /** Of the answer, where it is not simply 422 for a mistake. */
  readonly status?: 422 | 429;
  readonly ballot: string | null;
  readonly choices: Choices;
  readonly receipt: string;
  readonly replaced: boolean;
}

/** Takes the card's cookie away once its paper is cast. */
export const CARD_GONE = (visit: Visit): Record<string, string> =>
  visit.visitor.code?.role === 'member-card'
    ? { 'Set-Cookie': cookieLine(CODE_COOKIE, '', 0, visit.https) }
    : {};

/** What is wrong with a paper, and the option where it is put right: the last that does not fit. */
function wrongMark(choices: Choices, problem: CastRefusal, t: Translate) {
  const wrong = Object.entries(choices).findLast(([, mark]) => {
    if (problem.code === 'rank-twice') return mark === problem.rank;
    if (problem.code === 'rank-left-out') return mark > problem.rank;
    if (problem.code === 'mark-out-of-range') return mark < problem.least || mark > problem.most;
    return problem.code === 'too-many-dots' && mark > 0;
  });
  return { mistake: refusalWords(t, problem), ...(wrong && { wrong: wrong[0] }) };
}

/** Reads what was sent and says where the voter goes on. */
export async function voteStep(context: Context, door: AtDoor): Promise<VoteStep> {
  const { t, services } = door.visit;
  const card = fieldOf(context, 'code').slice(0, 40);
  const ballot = fieldOf(context, 'ballot') || null;
  const choices = readMarks(formOf(context));
  const step = { card, ballot, choices, mistake: '', receipt: '', replaced: false };
  if (card === '') return { ...step, at: 'card', mistake: 'missing' };
  const tried = await tryCard(door, card);
  if (!tried.ok) {
    const { refusal } = tried;
    const status = statusOf(refusal);
    return { ...step, at: 'card', mistake: refusalWords(t, refusal), status };
  }
  const todo = fieldOf(context, 'do');
  if (ballot === null || todo === 'open' || todo === 'edit') return { ...step, at: 'ballot' };
  const paper = openPapers(door.state).find((one) => one.ballot === ballot);
  if (!paper)
    return { ...step, at: 'ballot', mistake: refusalWords(t, { code: 'ballot-not-open' }) };
  const problem = choicesProblem(choices, paper);
  if (problem) return { ...step, at: 'ballot', ...wrongMark(choices, problem, t) };
  if (todo !== 'cast') return { ...step, at: 'review' };
  const cast = await castBallot(services.store, door.id, ballot, card, choices, 'phone');
  if (!cast.ok) return { ...step, at: 'ballot', mistake: refusalWords(t, cast.refusal) };
  return { ...step, at: 'receipt', card: '', ...cast.value };
}
