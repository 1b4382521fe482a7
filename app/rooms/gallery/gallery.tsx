import type { ReactNode } from 'react';
import { Link } from '../../components/Link/Link.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { allExamples } from './all-examples.ts';
import styles from './gallery.module.css';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export default function Gallery(): ReactNode {
  const t = useT();
  return (
    <RecordFrame title={t('gallery.tab')}>
      <h1>{t('gallery.title')}</h1>
      <p className="lead">{t('gallery.lead')}</p>
      {[...allExamples].map(([name, examples]) => (
        <section key={name} className={styles.component}>
          <h2>
            <Link to={`/gallery/${name}`}>{name}</Link>
          </h2>
          {examples
            .filter(({ page }) => page !== true)
            .map((example) => (
              <div key={example.name} className={styles.example}>
                <p className={styles.name}>{example.name}</p>
                {example.element}
              </div>
            ))}
        </section>
      ))}
    </RecordFrame>
  );
}
