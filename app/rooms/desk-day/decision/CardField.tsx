import type { ReactNode } from 'react';
import { describedBy, Field } from '../../../components/Field/Field.tsx';
import inputs from '../../../components/TextInput/TextInput.module.css';
import { useT } from '../../../i18n/page.tsx';

/** The card's code, with the caret in it at once: slips come one after another. */
export function CardField({ typed }: { readonly typed: string | undefined }): ReactNode {
  const t = useT();
  const words = {
    name: 'card',
    label: t('decision.paper.card'),
    hint: t('decision.paper.card-hint'),
  };
  return (
    <Field {...words}>
      <input
        className={`${inputs['input']} ${inputs['code']}`}
        id="card"
        name="card"
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed}
        aria-describedby={describedBy(words)}
      />
    </Field>
  );
}
