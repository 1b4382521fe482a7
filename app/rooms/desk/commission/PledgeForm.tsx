import type { Language, Pledge } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { PledgeFields } from './PledgeFields.tsx';

interface Props {
  readonly here: Here;
  readonly languages: readonly Language[];
  readonly pledge: Pledge | null;
  readonly today: string;
}

/** Publishes the pledge; later it can be amended, with a reason. */
export function PledgeForm({ ready, ...form }: Props & { readonly ready: boolean }): ReactNode {
  const t = useT();
  const typed = useTyped('pledge');
  const title = t('commission.pledge.title');
  if (!ready) return <Card title={title}>{t('commission.pledge.wait')}</Card>;
  if (!form.pledge)
    return (
      <Card title={title} tone="next">
        <p>{t('commission.pledge.lead')}</p>
        <Fields {...form} />
      </Card>
    );
  return (
    <Card title={title}>
      <p>{t('commission.pledge.public')}</p>
      <details open={typed['do'] === 'pledge'}>
        <summary>{t('commission.pledge.amend')}</summary>
        <Fields {...form} />
      </details>
    </Card>
  );
}

function Fields({ here, pledge, ...rest }: Props): ReactNode {
  const t = useT();
  const typed = useTyped('pledge');
  return (
    <Form version={here.version}>
      <PledgeFields {...rest} pledge={pledge} typed={typed} />
      {pledge ? (
        <TextInput
          name="why"
          label={t('commission.reason')}
          hint={t('commission.reason.hint')}
          value={typed['why']}
        />
      ) : null}
      <Button name="do" value="pledge" weight={pledge ? 'quiet' : 'main'}>
        {t(pledge ? 'commission.pledge.amend' : 'commission.pledge.publish')}
      </Button>
    </Form>
  );
}
