import type { BallotState } from '@commonlot/stages';
import { speakerFor } from '../../components/CountStory/speaker.ts';
import { storyOf } from '../../components/CountStory/story.ts';
import type { Story } from '../../components/CountStory/story-shape.ts';
import { type ClosedBallot, isClosed, namesOn, recounted } from '../shared/recount.ts';
import type { AtRecord } from './at-record.ts';
import { optionTitles } from './load-ballots.ts';

/** A closed ballot told in the page's language, counted as the page is made. */
export interface Told {
  readonly question: string;
  readonly papers: string;
  readonly agrees: boolean | null;
  readonly story: Story;
}

/** Every ballot there is, newest last. */
export function ballotsIn({ state }: Pick<AtRecord, 'state'>): readonly BallotState[] {
  const { deliberation, decision } = state;
  return [deliberation.dots, ...decision.ballots].filter((one) => one !== null);
}

/** The closed ballot with this id; null when there is none or it is not closed. */
export function closedBallot(here: AtRecord, ballot: string): ClosedBallot | null {
  const found = ballotsIn(here).find(({ paper }) => paper.ballot === ballot) ?? null;
  return isClosed(found) ? found : null;
}

/** @returns null where the papers can no longer be counted */
export async function loadResult(here: AtRecord, found: ClosedBallot): Promise<Told | null> {
  const { store, id, visit, local } = here;
  const again = await recounted(store, id, found);
  if (again === null) return null;
  const titles = await optionTitles(here);
  const plain = new Map([...titles].map(([option, { title }]) => [option, title]));
  const names = namesOn(found.paper, plain, visit.lang);
  const story = storyOf(again.count, again.beside, speakerFor(visit.lang, visit.t, names));
  return {
    question: local(found.paper.question),
    papers: found.box.papers.document,
    agrees: again.agrees,
    story,
  };
}
