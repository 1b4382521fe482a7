import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { useT } from '../../i18n/page.tsx';

/** Asks for a code that is printed on something in the visitor's hand. */
export function CodeForm({
  label,
  hint,
  go,
  typed,
  mistake,
}: {
  readonly label: string;
  readonly hint: string;
  readonly go: string;
  readonly typed?: string | undefined;
  readonly mistake?: string | undefined;
}): ReactNode {
  const t = useT();
  const wrong = mistake === '' ? t('door.code.missing') : mistake;
  return (
    <>
      <ErrorSummary mistakes={wrong ? [{ field: 'code', sentence: wrong }] : []} />
      <Form>
        <TextInput
          name="code"
          label={label}
          hint={hint}
          look="code"
          value={typed}
          error={wrong}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Button wide name="do" value="open">
          {go}
        </Button>
      </Form>
    </>
  );
}
