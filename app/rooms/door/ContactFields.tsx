import type { ReactNode } from 'react';
import { RadioGroup } from '../../components/Choices/Choices.tsx';
import { TextArea } from '../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { usePage } from '../../i18n/page.tsx';
import { mistakeOf } from '../shared/mistakes.ts';
import type { Filled } from './notice.ts';
import { noon } from './words.ts';

/** Whether somebody can come, what would help, and how to reach them. */
export function ContactFields({
  typed,
  mistakes,
  gatheringOn,
}: Filled & { readonly gatheringOn: string | null }): ReactNode {
  const { t, format } = usePage();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: mistakeOf(t, mistakes, name),
  });
  const date = gatheringOn ? format.date(noon(gatheringOn)) : '';
  return (
    <>
      <RadioGroup
        {...field('come')}
        label={t('door.register.come', { date })}
        choices={(['yes', 'with-help', 'no'] as const).map((value) => ({
          value,
          label: t(`door.register.come.${value}`),
        }))}
      />
      <TextArea
        {...field('needs')}
        label={t('door.register.needs')}
        hint={t('door.register.needs.hint')}
        rows={3}
        maxLength={600}
      />
      <TextInput {...field('name')} label={t('door.register.name')} autoComplete="name" />
      <TextInput
        {...field('email')}
        label={t('door.register.email')}
        hint={t('door.register.contact.hint')}
        type="email"
        autoComplete="email"
      />
      <TextInput
        {...field('phone')}
        label={t('door.register.phone')}
        type="tel"
        autoComplete="tel"
      />
    </>
  );
}
