import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { Button } from '../../../../components/Button/Button.tsx';
import { Form } from '../../../../components/Form/Form.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { Sent } from '../../send.ts';
import {
  AccessFields,
  FixedFields,
  GroupFields,
  LanguagesFields,
  NeedsFields,
  PairFields,
  SpeaksFields,
} from './fields.tsx';
import type { Rules } from './load-rules.ts';
import type { RuleForm } from './read-rule-form.ts';
import styles from './rules.module.css';

/** A form for each kind of rule; the one that came back stays open. */
export function AddRules({ seen }: { readonly seen: Rules }): ReactNode {
  const t = useT();
  return (
    <>
      <h2>{t('gathering.rules.add')}</h2>
      <datalist id="people-of-the-hall">
        {seen.people.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <div className={styles.forms}>
        <AddRule form="pair">
          <PairFields />
        </AddRule>
        <AddRule form="fixed">
          <FixedFields rounds={seen.rounds} />
        </AddRule>
        {seen.groups.length > 0 ? (
          <AddRule form="group">
            <GroupFields groups={seen.groups} />
          </AddRule>
        ) : null}
        <AddRule form="access">
          <AccessFields />
        </AddRule>
        <AddRule form="needs">
          <NeedsFields needs={seen.needs} />
        </AddRule>
        <AddRule form="languages">
          <LanguagesFields />
        </AddRule>
        <AddRule form="speaks">
          <SpeaksFields />
        </AddRule>
      </div>
    </>
  );
}

function AddRule({
  form,
  children,
}: {
  readonly form: RuleForm;
  readonly children: ReactNode;
}): ReactNode {
  const t = useT();
  const cameBack = useActionData<Sent>()?.about.includes(form) ?? false;
  const title = t(`gathering.rules.form-${form}`);
  return (
    <details open={cameBack}>
      <summary>{title}</summary>
      <Form id={`add-${form}`}>
        {children}
        <Button weight="quiet" name="do" value={`add-${form}`}>
          {t('gathering.rules.add-go')}
          <span className="visually-hidden"> {title}</span>
        </Button>
      </Form>
    </details>
  );
}
