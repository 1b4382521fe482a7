import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Crowd } from '../../components/Crowd/Crowd.tsx';
import { scatter } from '../../components/Crowd/scatter.ts';
import { Link } from '../../components/Link/Link.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { assembliesHere, type ListedAssembly } from './assemblies-here.ts';
import styles from './home.module.css';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs): Promise<readonly ListedAssembly[]> {
  const visit = visitOf(context);
  const { founded, assemblies } = await assembliesHere(visit.services.store);
  if (!founded) throw redirect(withLanguageOf(visit, '/welcome'));
  return assemblies;
}

/** A town of 616 with 56 drawn: a picture, not anybody's data. */
const TOWN = scatter(28 * 22, 56);

export default function Home(): ReactNode {
  const assemblies = useLoaderData<typeof loader>();
  const { t, account } = usePage();
  const links = account
    ? [{ to: '/desk', label: t('home.desk') }]
    : [{ to: '/sign-in', label: t('home.sign-in') }];
  return (
    <RecordFrame title={t('home.tab')} links={links}>
      <div className={styles.hero}>
        <div>
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <Card tone="next" title={t('home.letter.title')}>
            <p>{t('home.letter.text')}</p>
            <LinkButton to="/door">{t('home.letter.go')}</LinkButton>
          </Card>
        </div>
        <Crowd
          people={TOWN}
          columns={28}
          groups={[
            { tone: 'slot', label: t('home.crowd.out') },
            { tone: 'drawn', label: t('home.crowd.in') },
          ]}
        />
      </div>
      <h2>{t('home.assemblies.title')}</h2>
      <Assemblies assemblies={assemblies} />
      <h2>{t('home.trust.title')}</h2>
      <ul className={styles.trust}>
        <li>{t('home.trust.draw')}</li>
        <li>{t('home.trust.record')}</li>
        <li>{t('home.trust.voice')}</li>
      </ul>
      <p>
        <a href="/select.html">{t('record.select.open')}</a>
      </p>
      <p>
        <a href="/seat.html">{t('record.seat.open')}</a>
      </p>
      <p>
        <a href="/count.html">{t('record.count-file.open')}</a>
      </p>
    </RecordFrame>
  );
}

function Assemblies({ assemblies }: { readonly assemblies: readonly ListedAssembly[] }): ReactNode {
  const { t } = usePage();
  if (assemblies.length === 0) return <p className="soft">{t('home.assemblies.none')}</p>;
  return (
    <ul className={styles.assemblies}>
      {assemblies.map(({ id, name, organisation, fictional }) => (
        <li key={id}>
          <Link to={`/record/${id}`}>{name}</Link>
          <span>
            {t('home.assemblies.by', { organisation })}
            {fictional ? ` · ${t('home.assemblies.fictional')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
