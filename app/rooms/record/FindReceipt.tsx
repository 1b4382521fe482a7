import type { Marks } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { markWords } from '../../components/BallotMarks/BallotMarks.tsx';
import { Button } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { usePage } from '../../i18n/page.tsx';

interface Found {
  readonly question: string;
  /** What a mark on this paper means. */
  readonly kind: Marks;
  readonly marks: readonly { option: string; dots: number; title: string; lang: string }[];
}

/** Somebody looks up their own paper by its receipt. */
export function FindReceipt({
  asked,
  found,
}: {
  readonly asked: string;
  readonly found: readonly Found[];
}): ReactNode {
  const { t, langInLinks, lang } = usePage();
  return (
    <Card tone="next" title={t('record.receipt.title')}>
      <form method="get">
        {langInLinks ? <input type="hidden" name="lang" value={lang} /> : null}
        <TextInput
          name="receipt"
          label={t('record.receipt.label')}
          look="code"
          value={asked}
          autoComplete="off"
        />
        <p>
          <Button>{t('record.receipt.go')}</Button>
        </p>
      </form>
      {asked !== '' && found.length === 0 ? (
        <Notice kind="warning" title={t('record.receipt.none')} live />
      ) : null}
      {found.map(({ question, marks, kind }) => (
        <Notice key={question} kind="success" title={t('record.receipt.found')} live>
          <p>{question}</p>
          {marks.length === 0 ? <p>{t('record.receipt.blank')}</p> : null}
          <ul>
            {marks.map(({ option, dots, title, lang: written }) => (
              <li key={option} lang={written}>
                {title}
                {kind.kind === 'picks' ? '' : ` · ${markWords(t, kind, dots)}`}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
    </Card>
  );
}
