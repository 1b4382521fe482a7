import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { RadioGroup } from '../../../components/Choices/Choices.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';

const STRATIFY = ['area', 'decile', 'stratum', 'none'] as const;

/** Brings in the list of addresses that letters are drawn from, and seals it. */
export function FrameForm({
  here,
  next,
  town,
}: {
  readonly here: Here;
  readonly next: boolean;
  /** Whether this is a rehearsal, whose invented town has a list to try this with. */
  readonly town: boolean;
}): ReactNode {
  const t = useT();
  const typed = useTyped('frame');
  return (
    <Card title={t('invitation.frame.title')} tone={next ? 'next' : 'plain'}>
      <p>{t('invitation.frame.text')}</p>
      {town ? (
        <p>
          <a href={`${here.base}/invitation/town.csv`} download>
            {t('invitation.frame.town')}
          </a>
        </p>
      ) : null}
      <Form files version={here.version}>
        <FileInput
          name="file"
          accept=".csv,text/csv"
          label={t('invitation.frame.file')}
          hint={t('invitation.frame.file.hint')}
        />
        <RadioGroup
          name="stratify"
          label={t('invitation.frame.stratify')}
          hint={t('invitation.frame.stratify.hint')}
          value={typed['stratify'] ?? 'area'}
          choices={STRATIFY.map((value) => ({
            value,
            label: t(`invitation.frame.stratify.${value}`),
          }))}
        />
        <Button name="do" value="frame" weight={next ? 'main' : 'quiet'}>
          {t('invitation.frame.go')}
        </Button>
      </Form>
    </Card>
  );
}
