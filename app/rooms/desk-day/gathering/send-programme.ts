import { LANGUAGES, type LocalText, type Round, readId } from '@commonlot/stages';
import { newIdOf } from '../../../server/acts/chance.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';

const MOST_ROUNDS = 40;

/** Sets the programme from the form; a round whose name is empty everywhere is left out. */
export async function sendProgramme(context: Context) {
  const { day } = await loadDay(context);
  const doing = doingAs(context, 'organiser');
  const rounds: Round[] = [];
  for (let place = 0; place < MOST_ROUNDS; place += 1) {
    const name = wordsOf(context, 'name', place);
    if (Object.keys(name).length === 0) continue;
    const number = (field: string) => numberOf(context, `${field}-${place}`);
    rounds.push({
      round: readId('round', fieldOf(context, `round-${place}`)) ?? newIdOf(doing.chance, 'round'),
      name,
      prompt: wordsOf(context, 'prompt', place),
      kind: fieldOf(context, `kind-${place}`) === 'theme' ? 'theme' : 'talk',
      seats: { min: number('min'), max: number('max') },
      minutes: number('minutes'),
    });
  }
  const version = seenVersion(context);
  const done = await perform(
    doing,
    { type: 'gathering.set-programme', data: { rounds } },
    {
      fingerprint: {
        rounds: rounds.map(({ name, prompt, kind, seats, minutes }) =>
          JSON.stringify({ name, prompt, kind, seats, minutes }),
        ),
      },
      ...(version !== null && { seen: { version, types: ['gathering.programme-set'] } }),
    },
  );
  return answer(context, done, `${day.base}/gathering`);
}

function wordsOf(context: Context, name: string, place: number): LocalText {
  const words = LANGUAGES.map(
    (language) => [language, fieldOf(context, `${name}-${language}-${place}`)] as const,
  );
  return Object.fromEntries(words.filter(([, text]) => text !== ''));
}
