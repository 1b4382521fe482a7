import type { ReactNode } from 'react';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import {
  type StageMark,
  type StageName,
  StageRail,
} from '../../components/StageRail/StageRail.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import { figureWords } from '../shared/StageStory.tsx';
import type { StageFigure } from '../shared/stage-figures.ts';
import styles from './record.module.css';

interface Row {
  readonly stage: StageName;
  readonly standing: StageMark['state'];
  readonly figures: readonly StageFigure[];
}

/** The figure of each stage that says most; the pledge has none. */
const HEADLINES: readonly MessageKey[] = [
  'record.figure.letters',
  'record.figure.registered',
  'record.figure.members',
  'record.figure.arrived',
  'record.figure.notes',
  'record.figure.cast',
  'record.figure.answered',
  'record.figure.helpers',
];

/** The nine stages with a figure each, and how to check them: what a hurried reader needs. */
export function AtAGlance({
  base,
  stages,
}: {
  readonly base: string;
  readonly stages: readonly Row[];
}): ReactNode {
  const page = usePage();
  const { t } = page;
  const marks = stages.map(({ stage, standing, figures }) => {
    const headline = figures.find(({ label }) => HEADLINES.includes(label));
    const note = headline ? `${figureWords(page, headline)} ${t(headline.label)}` : undefined;
    return { stage, state: standing, note, to: `#${stage}` };
  });
  return (
    <div className={styles.glance}>
      <nav aria-label={t('record.short')}>
        <StageRail stages={marks} />
      </nav>
      <Card title={t('record.check.title')} tone="next">
        <p>{t('record.check.text')}</p>
        <div className="row">
          <LinkButton to={`${base}/verify`}>{t('record.check.here')}</LinkButton>
          <LinkButton to={`${base}/bundle.zip`} weight="quiet">
            {t('record.check.download')}
          </LinkButton>
        </div>
      </Card>
    </div>
  );
}
