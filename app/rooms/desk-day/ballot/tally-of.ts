import type { Story } from '../../../components/CountStory/story-shape.ts';
import { formatterLanguage, type Language } from '../../../i18n/languages.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { TallySheet } from '../../../server/adapters/print/documents.ts';

/** A count's story as a sheet to sign, in the language of the assembly. */
export function tallyOf(
  story: Story,
  about: Pick<TallySheet, 'event' | 'question' | 'digest' | 'declared'>,
  language: Language,
  t: Translate,
): TallySheet {
  const { papers, verdict, rule, table, stages } = story;
  const number = new Intl.NumberFormat(formatterLanguage(language));
  const kinds = ['cards', 'cast', 'blank', 'invalid', 'valid'] as const;
  return {
    kind: 'tally-sheet',
    language,
    ...about,
    rule,
    verdict: { title: verdict.title, sentences: verdict.sentences },
    figures: kinds.flatMap((kind) => {
      const value = papers[kind];
      return value === null
        ? []
        : [{ label: t(`count.figure.${kind}`), value: number.format(value) }];
    }),
    tables: [table, ...stages].map(({ caption, columns, rows }) => ({
      caption,
      columns,
      rows: rows.map(({ cells, strong }) => ({ cells, strong })),
    })),
  };
}
