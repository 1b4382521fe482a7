import type { LetterHousehold, Letters, PrintLanguage } from './documents.ts';
import { grouped, squareSvg } from './qr.ts';
import { dayIn, sayIn, textIn } from './words.ts';

/** Everything a letter says in one language, the same for every household. */
function letterWords(letters: Letters, language: PrintLanguage) {
  const say = sayIn(language);
  const { assembly, authority, town, web, phone, form } = letters;
  const values = {
    assembly,
    authority,
    town,
    place: letters.place,
    from: letters.from,
    until: letters.until,
    minimumAge: letters.minimumAge,
    perHousehold: letters.perHousehold,
    web,
    phone: phone ?? '',
    date: dayIn(language, letters.gatheringOn),
  };
  const ways = [say('way-web', values)];
  if (phone !== null) ways.push(say('way-phone', values));
  if (form && letters.secondLanguage === null) ways.push(say('way-form'));
  return {
    lang: language,
    residents: say('residents'),
    date: dayIn(language, letters.date),
    hello: say('hello'),
    drawn: say('drawn', values),
    question: textIn(language, letters.question),
    parts: [
      [say('what-lead'), say('what', values)],
      [say('when-lead'), say('when', values)],
      [say('support-lead'), textIn(language, letters.support)],
    ],
    howLead: say('how-lead'),
    how: say('how', values),
    ways,
    then: [`${say('then', values)} ${say('pledge', values)}`, say('check', values)],
    hope: say('hope'),
    yourCode: say('your-code'),
    scan: say('scan'),
    web,
    answerBy: say('answer-by'),
    registerBy: dayIn(language, letters.registerBy),
    squareAlt: say('square-alt'),
    sample: say('sample'),
    ...formWords(letters, language),
  };
}

function formWords({ form }: Letters, language: PrintLanguage) {
  const say = sayIn(language);
  return {
    formTitle: say('form-title'),
    formLead: say('form-lead'),
    formName: say('form-name'),
    formPhone: say('form-phone'),
    formSpecial: say('form-special'),
    formNeeds: say('form-needs'),
    formConsent: say('form-consent'),
    formSpecialConsent: say('form-special-consent'),
    formPost: say('form-post'),
    formQuestions: (form?.questions ?? []).map(({ label, values, special }) => ({
      label: textIn(language, label),
      values: values.map((value) => textIn(language, value)),
      special,
    })),
  };
}

/**
 * Size of the letter's text in points, so that it stays on its page: 11.5 for the words of this
 * program with a short question and support, less for longer ones. Measured with `print.test.ts`.
 */
function textSize(words: ReturnType<typeof letterWords>): number {
  const { drawn, parts, how, ways, then, question } = words;
  const body = [drawn, ...parts.flat(), how, ...ways, ...then].join('').length;
  // A title line is twice as tall as a line of text and holds half as many letters.
  const weight = body + question.length * 4;
  return weight < 1400 ? 11.5 : weight < 1750 ? 10.3 : weight < 2050 ? 9.2 : 8.2;
}

/** What the template `letters.typ` reads for these households. */
export function letterPages(letters: Letters, households: readonly LetterHousehold[]) {
  const { language, secondLanguage, form, authority, senderLines } = letters;
  const say = sayIn(language);
  const sized = (words: ReturnType<typeof letterWords>) => ({ ...words, size: textSize(words) });
  return {
    title: say('letter-title', { assembly: letters.assembly }),
    front: sized(letterWords(letters, language)),
    second: secondLanguage === null ? null : sized(letterWords(letters, secondLanguage)),
    back: secondLanguage !== null ? 'letter' : form ? 'form' : 'none',
    assembly: letters.assembly,
    authority,
    senderLines,
    returnLine: [authority, ...senderLines].join(' · '),
    signer: letters.signer,
    postTo: form?.postTo ?? [],
    window: letters.window,
    sample: letters.sample,
    households: households.map(({ lines, code, url }) => ({
      lines,
      code: grouped(code),
      qr: squareSvg(url),
    })),
  };
}
