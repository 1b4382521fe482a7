import type { ReactNode } from 'react';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { LoadedPerson } from './load-person.ts';
import { SeatWord, StatusWord } from './words.tsx';

/** What the register holds about a person. */
export function PersonFacts({ person }: { readonly person: LoadedPerson }): ReactNode {
  const t = useT();
  const { id, status, seat, address, contact, answers, questions, typed } = person;
  const words = (feature: string, value: string) => {
    const question = questions.find((one) => one.feature === feature);
    const label = question?.values.find((one) => one.value === value)?.label;
    return { label: question?.label ?? feature, value: label ?? value };
  };
  const facts: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('registration.people.status'), value: <StatusWord status={status} /> },
    { label: t('registration.people.seat'), value: <SeatWord seat={seat} /> },
    { label: t('registration.person.address'), value: address },
    { label: t('registration.reply.email'), value: contact.email },
    { label: t('registration.reply.phone'), value: contact.phone },
    { label: t('registration.reply.needs'), value: typed.needs },
    ...Object.entries(answers).map(([feature, value]) => words(feature, value)),
    { label: t('registration.person.id'), value: <code>{id}</code> },
  ];
  return (
    <DataTable
      caption={t('registration.person.facts')}
      captionHidden
      rows={facts.filter(({ value }) => value !== '')}
      keyOf={({ label }) => label}
      columns={[
        { key: 'label', label: t('registration.person.what'), cell: ({ label }) => label },
        { key: 'value', label: t('registration.person.said'), cell: ({ value }) => value },
      ]}
    />
  );
}
