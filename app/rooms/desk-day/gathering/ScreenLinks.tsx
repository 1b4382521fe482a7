import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';

/** The projector: open it here, or make a link for the machine it hangs on. */
export function ScreenLinks({ base }: { readonly base: string }): ReactNode {
  const t = useT();
  const made = useActionData<{ readonly hallLink?: string }>()?.hallLink;
  return (
    <Card title={t('gathering.screens.title')}>
      <p>{t('gathering.screens.text')}</p>
      {made ? (
        <Notice kind="success" title={t('gathering.screens.made')} live>
          <p>
            <code>{made}</code>
          </p>
        </Notice>
      ) : null}
      <div className="row">
        <LinkButton to={base.replace('/desk/', '/hall/')} weight="quiet">
          {t('gathering.screens.open')}
        </LinkButton>
        <Form>
          <Button weight="quiet" name="do" value="hall">
            {t('gathering.screens.link')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
