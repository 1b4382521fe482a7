import { LANGUAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/Choices/Choices.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { usePage } from '../../i18n/page.tsx';
import { useTyped } from './shared/DeskPage.tsx';

/** Opens an assembly: name, place, languages and the template it follows. */
export function NewAssemblyForm({ first }: { readonly first: boolean }): ReactNode {
  const { t, lang } = usePage();
  const typed = useTyped();
  return (
    <Card title={t('desk.new.title')} tone={first ? 'next' : 'plain'}>
      <Form>
        {(['name', 'place'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`desk.new.${name}`)}
            hint={t(`desk.new.${name}.hint`)}
            value={typed[name]}
          />
        ))}
        <CheckboxGroup
          name="languages"
          label={t('desk.new.languages')}
          hint={t('desk.new.languages.hint')}
          values={[lang === 'qps' ? 'en' : lang]}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <RadioGroup
          name="template"
          label={t('desk.new.template')}
          value="g1000"
          choices={[{ value: 'g1000', label: t('desk.new.g1000'), hint: t('desk.new.g1000.hint') }]}
        />
        <RadioGroup
          name="rehearsal"
          label={t('desk.new.people')}
          value={typed['rehearsal'] ?? ''}
          choices={[
            { value: '', label: t('desk.new.people.real') },
            ...(['amersfoort', 'g1000'] as const).map((value) => ({
              value,
              label: t(`desk.new.people.${value}`),
              hint: t('desk.new.people.hint'),
            })),
          ]}
        />
        <Button weight={first ? 'main' : 'quiet'}>{t('desk.new.go')}</Button>
      </Form>
    </Card>
  );
}
