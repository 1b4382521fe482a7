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
  const { papers, verdict, rule, table, stages, lots } = story;
  const drawn = lots.length > 0 ? [`${t('count.section.lots')}: ${lots.join(' · ')}.`] : [];
  const number = new Intl.NumberFormat(formatterLanguage(language));
  const kinds = ['cards', 'cast', 'blank', 'invalid', 'valid'] as const;
  return {
    kind: 'tally-sheet',
    language,
    ...about,
    rule,
    verdict: {
      title: verdict.title,
      sentences: [
        ...verdict.names.map((name, at) => `${at + 1}. ${name}`),
        ...verdict.sentences,
        ...drawn,
      ],
    },
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
