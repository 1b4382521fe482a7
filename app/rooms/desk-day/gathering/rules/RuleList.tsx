import type { ReactNode } from 'react';
import { EmptyState } from '../../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../../components/Form/Form.tsx';
import { useT } from '../../../../i18n/page.tsx';
import day from '../../day.module.css';
import type { Rules } from './load-rules.ts';
import styles from './rules.module.css';

/** Every rule in one sentence, with the reason where it is not in the next plan. */
export function RuleList({ rules }: Pick<Rules, 'rules'>): ReactNode {
  const t = useT();
  return (
    <>
      <h2>{t('gathering.rules.list')}</h2>
      <p>{t('gathering.rules.list-what')}</p>
      {rules.length === 0 ? (
        <EmptyState title={t('gathering.rules.none')} />
      ) : (
        <ul className={day.lines}>
          {rules.map(({ id, words, dropped }) => (
            <li key={id}>
              <span>
                <span className={dropped === null ? undefined : styles.dropped}>{words}</span>
                {dropped === null ? null : (
                  <span className={day.where}>{t(`gathering.rules.dropped-${dropped}`)}</span>
                )}
              </span>
              <Form>
                <input type="hidden" name="rule" value={id} />
                <button type="submit" className={day.plain} name="do" value="take-off">
                  {t('gathering.rules.take-off')}
                  <span className="visually-hidden"> {words}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the template proposes for groups that have no rule of their own. */
export function Proposed({ proposed }: Pick<Rules, 'proposed'>): ReactNode {
  const t = useT();
  if (proposed.length === 0) return null;
  return (
    <>
      <h3>{t('gathering.rules.proposed')}</h3>
      <p>{t('gathering.rules.proposed-what')}</p>
      <ul>
        {proposed.map(({ group, words }) => (
          <li key={group}>{words}</li>
        ))}
      </ul>
    </>
  );
}
