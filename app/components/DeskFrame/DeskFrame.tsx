import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { Form } from '../Form/Form.tsx';
import { Brand, Foot, SkipLink, Title } from '../Frame/Frame.tsx';
import { Link } from '../Link/Link.tsx';
import { type StageMark, type StageName, StageRail } from '../StageRail/StageRail.tsx';
import styles from './DeskFrame.module.css';

/** What the rail shows of an assembly. */
export interface DeskAssembly {
  readonly name: string;
  readonly question?: string | undefined;
  /** Path of its first desk page. */
  readonly to: string;
  readonly stages: readonly StageMark[];
}

/**
 * The organiser's frame: the nine stages on the left as the assembly's own timeline.
 * Accessibility: the rail is a named navigation after the skip link; on phones it folds into a
 * disclosure that works without script.
 */
export function DeskFrame({
  title,
  assembly,
  here,
  wide = false,
  live,
  children,
}: {
  readonly title: string;
  readonly assembly?: DeskAssembly | undefined;
  readonly here?: StageName | undefined;
  /** For tables that need the room. */
  readonly wide?: boolean;
  /** Id of the assembly whose changes reload the main part; the route's handle asks for `live`. */
  readonly live?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.desk}>
      <Title>{assembly ? `${title} · ${assembly.name}` : title}</Title>
      <SkipLink />
      <header className={styles.rail}>
        <div className={styles.stay}>
          <Brand to="/desk" />
          {assembly ? <AssemblyRail assembly={assembly} here={here} /> : null}
          <Me />
        </div>
      </header>
      <div className={styles.side}>
        <main id="main" tabIndex={-1} data-live={live} className={wide ? styles.wide : styles.main}>
          {children}
        </main>
        <Foot />
      </div>
    </div>
  );
}

function AssemblyRail({
  assembly,
  here,
}: {
  readonly assembly: DeskAssembly;
  readonly here: StageName | undefined;
}): ReactNode {
  const { t } = usePage();
  const rail = <StageRail stages={assembly.stages} here={here} />;
  return (
    <nav className={styles.assembly} aria-label={t('shell.stages.label')}>
      <p className={styles.name}>
        <Link to={assembly.to}>{assembly.name}</Link>
      </p>
      {assembly.question ? <p className={styles.question}>{assembly.question}</p> : null}
      <details className={styles.folded}>
        <summary>{t('shell.stages.show')}</summary>
        {rail}
      </details>
      <div className={styles.open}>{rail}</div>
    </nav>
  );
}

function Me(): ReactNode {
  const { t, account } = usePage();
  if (account === null) return null;
  return (
    <div className={styles.me}>
      <p>
        <Link to="/account">{account}</Link>
      </p>
      <Form action="/sign-out">
        <button className={styles.out} type="submit">
          {t('access.sign-out')}
        </button>
      </Form>
    </div>
  );
}
