import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Button, LinkButton } from '../Button/Button.tsx';
import { Form } from '../Form/Form.tsx';
import { Notice } from '../Notice/Notice.tsx';

/**
 * Asks once more before something that cannot be taken back, on a page of its own: no script, no
 * dialog. Accessibility: what will happen stands before the button; the way back is as easy to reach.
 */
export function ConfirmPage({
  title,
  consequence,
  act,
  name,
  value,
  back,
  version,
  children,
}: {
  readonly title: ReactNode;
  /** What will have happened, in a sentence. */
  readonly consequence: ReactNode;
  /** Verb and noun. */
  readonly act: string;
  /** What the button sends. */
  readonly name: string;
  readonly value: string;
  readonly back: string;
  readonly version?: number;
  /** More to fill in, for instance a reason. */
  readonly children?: ReactNode;
}): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{title}</h1>
      <Notice kind="warning" title={consequence} />
      <Form {...(version === undefined ? {} : { version })}>
        {children}
        <div className="row">
          <Button weight="grave" name={name} value={value}>
            {act}
          </Button>
          <LinkButton to={back} weight="quiet">
            {t('shell.confirm.back')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
