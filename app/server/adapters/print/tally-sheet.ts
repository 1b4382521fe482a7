import type { TallySheet } from './documents.ts';
import { sayIn } from './words.ts';

/** Groups of eight hex digits, so that two people can compare a fingerprint aloud. */
const EIGHTS = /.{8}(?=.)/g;

/** What the template `tally-sheet.typ` reads. */
export function tallySheet(document: TallySheet) {
  const { language, event, question, rule, verdict, figures, tables, digest, declared } = document;
  const say = sayIn(language);
  return {
    title: say('tally-title', { event }),
    lang: language,
    ...{ event, question, rule, verdict, figures, tables },
    digest: digest.replaceAll(EIGHTS, '$& '),
    notice: declared ? null : say('tally-open'),
    words: {
      ...{ sheet: say('tally-sheet'), rule: say('tally-rule'), result: say('tally-result') },
      ...{ papers: say('tally-papers'), digest: say('tally-digest'), sign: say('tally-sign') },
      ...{ name: say('tally-name'), signature: say('tally-signature'), date: say('tally-date') },
    },
    signers: [say('tally-officer'), `${say('tally-witness')} 1`, `${say('tally-witness')} 2`],
  };
}
