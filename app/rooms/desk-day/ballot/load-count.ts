import { type AssemblyState, type BallotState, wordsIn } from '@commonlot/stages';
import { speakerFor } from '../../../components/CountStory/speaker.ts';
import { storyOf } from '../../../components/CountStory/story.ts';
import type { Story } from '../../../components/CountStory/story-shape.ts';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import type { Language, PageLanguage } from '../../../i18n/languages.ts';
import { type Translate, translatorFor } from '../../../i18n/translator.ts';
import { visitOf } from '../../../server/access/visit.ts';
import type { Vote } from '../../../server/acts/7-decision/box.ts';
import { type ClosedBallot, isClosed, namesOn, recounted } from '../../shared/recount.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { optionsOf } from './options.ts';

/** A closed ballot of this assembly, counted again. */
export async function loadCount(context: Context, ballot: string) {
  const { desk, day } = await loadDay(context);
  const found = ballotWith(desk.state, ballot);
  if (found === null) return null;
  const { store } = visitOf(context).services;
  const again = await recounted(store, day.id, found.state);
  if (again === null) return null;
  const options = await optionsOf(store, day.id, desk.state, found.vote);
  const titles = new Map(options.map(({ option, title }) => [option, title]));
  const { paper, box, status } = found.state;
  const tell = (lang: PageLanguage, t: Translate): Story =>
    storyOf(again.count, again.beside, speakerFor(lang, t, namesOn(paper, titles, lang)));
  return {
    day,
    ...found,
    status,
    assembly: commissioned(desk.state),
    question: (lang: Language) => wordsIn(paper.question, lang),
    box,
    agrees: again.agrees,
    digest: again.digest,
    told: (lang: Language): Story => {
      return tell(lang, translatorFor(lang, catalogueOf(lang)).t);
    },
    inPage: (): Story => {
      const { lang, t } = visitOf(context);
      return tell(lang, t);
    },
    here: wordsIn(paper.question, languageOf(context)),
  };
}

function ballotWith(
  { deliberation, decision }: AssemblyState,
  ballot: string,
): { readonly vote: Vote; readonly state: ClosedBallot } | null {
  const all: readonly (readonly [Vote, BallotState | null])[] = [
    ['dots', deliberation.dots],
    ...decision.ballots.map((one) => ['ballot', one] as const),
  ];
  for (const [vote, state] of all)
    if (state?.paper.ballot === ballot && isClosed(state)) return { vote, state };
  return null;
}
