import type { BallotState } from '@commonlot/stages';
import { cardHash } from '../../server/acts/5-gathering/voting-cards.ts';
import { readCode } from '../../server/acts/chance.ts';
import { inLanguage } from '../shared/in-language.ts';
import type { AtDoor } from './at-door.ts';
import { proposalWords, themeTitles } from './theme-titles.ts';

/** One ballot as a voter sees it: options in the published order. */
export interface OpenBallot {
  readonly ballot: string;
  readonly question: string;
  readonly picks: number;
  readonly perOption: number;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: string;
    readonly why: string;
    readonly lang: string | null;
  }[];
}

/** Every ballot that is open now. */
export async function openBallots(door: AtDoor): Promise<readonly OpenBallot[]> {
  const { decision, deliberation } = door.state;
  const open = (state: BallotState | null) => (state?.status === 'open' ? state.paper : null);
  const local = inLanguage(door.visit.lang);
  const found: OpenBallot[] = [];
  const dots = open(deliberation.dots);
  if (dots) {
    const options = (await themeTitles(door, dots.options)).map((one) => ({
      ...one,
      what: '',
      why: '',
    }));
    const { ballot, question, rules } = dots;
    found.push({ ballot, question: local(question), ...rules, options });
  }
  const paper = open(decision.ballot);
  if (paper) {
    const words = await proposalWords(door, paper.options);
    const options = words.map(({ id, title, what, why, lang }) => ({ id, title, what, why, lang }));
    const { ballot, question, rules } = paper;
    found.push({ ballot, question: local(question), ...rules, options });
  }
  return found;
}

/** Why a card cannot vote, as a refusal's code; null when it can. */
export async function cardProblem({ visit, id }: AtDoor, typed: string): Promise<string | null> {
  const row = await visit.services.store.db
    .selectFrom('cards')
    .select('voided_at')
    .where('assembly_id', '=', id)
    .where('code_hash', '=', cardHash(id, readCode(typed)))
    .executeTakeFirst();
  if (!row) return 'card-unknown';
  return row.voided_at === null ? null : 'card-void';
}
