import { refuse } from '@commonlot/exact';
import { type BallotState, readId } from '@commonlot/stages';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import { closeBallot, declareResult, type Vote } from '../../../server/acts/7-decision/box.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer, back, doingAs } from '../send.ts';
import { paperOf } from './paper-of.ts';

/** Publishes, opens, closes or declares a ballot, which is the returning officer's alone. */
export async function sendBallot(context: Context, vote: Vote, path: string) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}${path}`;
  const doing = doingAs(context, 'returning-officer');
  const dots = vote === 'dots';
  const found = dots ? desk.state.deliberation.dots : desk.state.decision.ballot;
  switch (fieldOf(context, 'do')) {
    case 'publish':
      return await publish(context, vote, found, here);
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

/** Publishes the ballot as the form states it, or says beside each field what is wrong with it. */
async function publish(context: Context, vote: Vote, found: BallotState | null, here: string) {
  const doing = doingAs(context, 'returning-officer');
  const anew = found?.status === 'published' && fieldOf(context, 'more') === '';
  const read = paperOf(context, doing, anew ? found : null);
  if ('wrong' in read) {
    const { t } = visitOf(context);
    const [first = 'rule'] = read.wrong;
    const sentence = t(first === 'rule' ? 'count.setup.wrong-rule' : `count.field.${first}.wrong`);
    return back(context, sentence, 'rule-fields', read.wrong);
  }
  const { paper } = read;
  const dots = vote === 'dots';
  const type = dots ? 'deliberation.publish-dots' : 'decision.publish-ballot';
  const wrote = dots ? 'deliberation.dots-published' : 'decision.ballot-published';
  const version = seenVersion(context);
  const { question, own = [], rules, opensIf = [] } = paper;
  const options = paper.options.filter((one) => own.every(({ option }) => option !== one));
  const texts = own.map(({ text }) => text);
  const done = await perform(
    doing,
    { type, data: { paper } },
    {
      fingerprint: JSON.stringify({ question, options, texts, rules, opensIf }),
      ...(version !== null && { seen: { version, types: [wrote] } }),
    },
  );
  return answer(context, done, here);
}
