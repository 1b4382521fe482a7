import type { Language } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { LocalFields } from '../shared/LocalFields.tsx';

/** Opens the Door: until when, for which day, and what help there is. */
export function OpenForm({
  here,
  languages,
  today,
}: {
  readonly here: Here;
  readonly languages: readonly Language[];
  readonly today: string;
}): ReactNode {
  const t = useT();
  const typed = useTyped('open');
  return (
    <Card title={t('registration.open.title')} tone="next">
      <Form version={here.version}>
        {(['closes', 'gatheringOn'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            type="date"
            min={today}
            label={t(`registration.open.${name}`)}
            value={typed[name]}
          />
        ))}
        <LocalFields
          name="support"
          label={t('registration.open.support')}
          hint={t('registration.open.support.hint')}
          {...{ languages, typed }}
        />
        <Button name="do" value="open">
          {t('registration.open.go')}
        </Button>
      </Form>
    </Card>
  );
}
