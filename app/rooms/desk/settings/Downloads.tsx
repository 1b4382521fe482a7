import type { ReactNode } from 'react';
import { Card } from '../../../components/Card/Card.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';

/** What can be taken away: the public bundle, and a backup of everything. */
export function Downloads({ base }: { readonly base: string }): ReactNode {
  const t = useT();
  return (
    <div className="grid">
      <Card title={t('desk.bundle.title')}>
        <p>{t('desk.bundle.text')}</p>
        <Link to={`${base}/settings/bundle.zip`}>{t('desk.bundle.go')}</Link>
      </Card>
      <Card title={t('desk.backup.title')}>
        <p>{t('desk.backup.text')}</p>
        <Link to="/desk-backup">{t('desk.backup.go')}</Link>
      </Card>
    </div>
  );
}
