import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { ShownAlternates } from './alternates.ts';

/** Who the alternates are drawn from, and what they are good for. */
export function AlternatesTold({
  alternates: shown,
  record,
}: {
  readonly alternates: ShownAlternates | null;
  /** Where the public record is. */
  readonly record: string;
}): ReactNode {
  const { t, format } = usePage();
  if (shown === null) return null;
  const { alternates, candidates, stay, missed, document } = shown;
  const share = (part: number) => format.percent(part);
  return (
    <>
      <h3>{t('selection.alternates.title')}</h3>
      <Card tone="drawn">
        <p>
          {t('selection.alternates.told', { alternates, candidates })}{' '}
          {t('selection.alternates.good', {
            stay,
            with: share(missed.with),
            without: share(missed.without),
          })}
        </p>
        <p>{t('selection.alternates.how')}</p>
        <p>
          <Link to={`${record}/documents/${document}`}>{t('selection.alternates.document')}</Link>
        </p>
      </Card>
    </>
  );
}
