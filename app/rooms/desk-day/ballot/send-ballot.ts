import { refuse } from '@commonlot/exact';
import { type BallotPaper, type BallotRules, LANGUAGES, readId } from '@commonlot/stages';
import { formOf } from '../../../server/access/visit.ts';
import { closeBallot, declareResult, type Vote } from '../../../server/acts/7-decision/box.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';

/** Publishes, opens, closes or declares a ballot, which is the returning officer's alone. */
export async function sendBallot(context: Context, vote: Vote, path: string) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}${path}`;
  const doing = doingAs(context, 'returning-officer');
  const dots = vote === 'dots';
  const found = dots ? desk.state.deliberation.dots : desk.state.decision.ballot;
  switch (fieldOf(context, 'do')) {
    case 'publish':
      return answer(context, await publish(context, vote), here);
    case 'open': {
      const ballot = readId('ballot', fieldOf(context, 'ballot'));
      if (ballot === null) return answer(context, refuse({ code: 'ballot-unknown' }), here);
      const type = dots ? 'deliberation.open-dots' : 'decision.open-ballot';
      return answer(context, await perform(doing, { type, data: { ballot } }), here);
    }
    case 'close':
      return answer(context, await closeBallot(doing, vote), here);
    default: {
      const lots = lotsIn(formOf(context), new Set(found?.paper.options ?? []));
      return answer(context, await declareResult(doing, vote, lots), here);
    }
  }
}

/** The order lots fell in, from fields `lot-<option>` that hold the place. */
function lotsIn(form: FormData, options: ReadonlySet<string>): readonly string[] {
  return [...form]
    .flatMap(([name, value]) => {
      const option = name.startsWith('lot-') ? name.slice(4) : '';
      const place = Number(value);
      return options.has(option) && Number.isInteger(place) && place > 0 ? [{ option, place }] : [];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ option }) => option);
}

async function publish(context: Context, vote: Vote) {
  const doing = doingAs(context, 'returning-officer');
  const picks = numberOf(context, 'picks');
  const rules: BallotRules = {
    rule:
      fieldOf(context, 'rule') === 'dots'
        ? { rule: 'dots', dots: picks, perOption: numberOf(context, 'perOption') }
        : { rule: 'approval', picks },
    winners: numberOf(context, 'winners'),
    electorate: fieldOf(context, 'electorate') === 'residents' ? 'residents' : 'everyone',
    tieRule: fieldOf(context, 'tieRule') === 'all-tied-go-on' ? 'all-tied-go-on' : 'public-lot',
  };
  const words = LANGUAGES.map(
    (language) => [language, fieldOf(context, `question-${language}`)] as const,
  );
  const paper: BallotPaper = {
    ballot: newIdOf(doing.chance, 'ballot'),
    question: Object.fromEntries(words.filter(([, text]) => text !== '')),
    options: formOf(context)
      .getAll('options')
      .filter((one) => typeof one === 'string'),
    rules,
  };
  const dots = vote === 'dots';
  const type = dots ? 'deliberation.publish-dots' : 'decision.publish-ballot';
  const wrote = dots ? 'deliberation.dots-published' : 'decision.ballot-published';
  const version = seenVersion(context);
  const { question, options, rules: said } = paper;
  return await perform(
    doing,
    { type, data: { paper } },
    {
      fingerprint: JSON.stringify({ question, options, rules: said }),
      ...(version !== null && { seen: { version, types: [wrote] } }),
    },
  );
}
