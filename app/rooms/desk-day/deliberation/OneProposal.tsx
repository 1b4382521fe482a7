import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { DiffText } from '../../../components/DiffText/DiffText.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { usePage } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { ProposalSeen } from './load-proposals.ts';

const PARTS = ['what', 'why', 'who', 'firstStep'] as const;

/** A table's proposal, folded: its words, what each version changed, whether it stands. */
export function OneProposal({
  proposal: { proposal, table, theme, versions, handedIn },
  mayHandIn,
}: {
  readonly proposal: ProposalSeen;
  readonly mayHandIn: boolean;
}): ReactNode {
  const { t } = usePage();
  const last = versions.at(-1);
  if (!last) return null;
  return (
    <details>
      <summary>
        <span className={styles.big}>{last.words.title}</span>{' '}
        {t('deliberation.proposals.where', { table, theme })} ·{' '}
        {t(handedIn ? 'deliberation.proposals.handed-in' : 'deliberation.proposals.writing')}
      </summary>
      <dl lang={last.lang}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`deliberation.part.${part}`)}</dt>
            <dd dir="auto">{last.words[part] || '–'}</dd>
          </div>
        ))}
      </dl>
      <Versions versions={versions} />
      {mayHandIn && !handedIn ? (
        <Form>
          <input type="hidden" name="proposal" value={proposal} />
          <Button weight="quiet">{t('deliberation.proposals.hand-in')}</Button>
        </Form>
      ) : null}
    </details>
  );
}

type Version = ProposalSeen['versions'][number];

/** What each version changed, folded. */
function Versions({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { t, format } = usePage();
  const written = ({ words }: Version) =>
    [words.title, ...PARTS.map((part) => words[part])].join('\n');
  return versions.slice(1).map((version, place) => (
    <details key={version.at}>
      <summary>
        {t('deliberation.proposals.version', {
          number: place + 2,
          time: format.time(version.at),
        })}
      </summary>
      <DiffText
        before={written(versions[place] ?? version)}
        after={written(version)}
        lang={version.lang}
      />
    </details>
  ));
}
