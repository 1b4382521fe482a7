import { LANGUAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { CheckboxGroup } from '../../../../components/Choices/Choices.tsx';
import { Select } from '../../../../components/Select/Select.tsx';
import { TextInput } from '../../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../../i18n/languages.ts';
import { useT } from '../../../../i18n/page.tsx';
import type { Need } from '../../../../server/acts/5-gathering/rules/needs.ts';
import { useTyped } from '../../DayFrame.tsx';
import type { Rules } from './load-rules.ts';

const NEEDS: readonly Need[] = ['step-free', 'hearing-loop'];

/** Somebody of the hall: the browser proposes names, and what is typed is found on the server too. */
function PersonField({
  name,
  label,
}: {
  readonly name: string;
  readonly label: 'one' | 'two' | 'person';
}): ReactNode {
  const t = useT();
  return (
    <TextInput
      name={name}
      label={t(`gathering.rules.${label}`)}
      hint={t('gathering.rules.person-hint')}
      value={useTyped()[name]}
      list="people-of-the-hall"
      autoComplete="off"
      spellCheck={false}
    />
  );
}

function NumberField({
  name,
  label,
  hint,
}: {
  readonly name: string;
  readonly label: 'table' | 'tables' | 'count';
  readonly hint?: 'tables-hint' | 'count-hint';
}): ReactNode {
  const t = useT();
  return (
    <TextInput
      name={name}
      label={t(`gathering.rules.${label}`)}
      {...(hint && { hint: t(`gathering.rules.${hint}`) })}
      value={useTyped()[name]}
      look={label === 'tables' ? 'text' : 'short'}
      inputMode={label === 'tables' ? 'text' : 'numeric'}
      autoComplete="off"
    />
  );
}

function NeedField({ name }: { readonly name: string }): ReactNode {
  const t = useT();
  return (
    <Select
      name={name}
      label={t('gathering.rules.need')}
      value={useTyped()[name]}
      options={NEEDS.map((need) => ({ value: need, label: t(`gathering.rules.need-${need}`) }))}
    />
  );
}

function LanguageField({
  name,
  hint,
}: {
  readonly name: string;
  readonly hint: 'languages-hint' | 'speaks-hint';
}): ReactNode {
  const t = useT();
  return (
    <CheckboxGroup
      name={name}
      label={t('gathering.rules.languages')}
      hint={t(`gathering.rules.${hint}`)}
      values={(useTyped()[name] ?? '').split(' ')}
      choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}

export function PairFields(): ReactNode {
  const t = useT();
  return (
    <>
      <Select
        name="pair-how"
        label={t('gathering.rules.how')}
        value={useTyped()['pair-how']}
        options={(['apart', 'together'] as const).map((value) => ({
          value,
          label: t(`gathering.rules.how-${value}`),
        }))}
      />
      <PersonField name="pair-one" label="one" />
      <PersonField name="pair-two" label="two" />
    </>
  );
}

export function FixedFields({ rounds }: Pick<Rules, 'rounds'>): ReactNode {
  const t = useT();
  return (
    <>
      <PersonField name="fixed-person" label="person" />
      <Select
        name="fixed-round"
        label={t('gathering.rules.round')}
        value={useTyped()['fixed-round']}
        options={[{ value: 'all', label: t('gathering.rules.round-all') }, ...rounds]}
      />
      <NumberField name="fixed-table" label="table" />
    </>
  );
}

export function GroupFields({ groups }: Pick<Rules, 'groups'>): ReactNode {
  const t = useT();
  return (
    <>
      <Select
        name="group-group"
        label={t('gathering.rules.group')}
        value={useTyped()['group-group']}
        options={groups}
      />
      <Select
        name="group-how"
        label={t('gathering.rules.how')}
        value={useTyped()['group-how']}
        options={(['at-most', 'at-least', 'never-alone', 'no-limit'] as const).map((value) => ({
          value,
          label: t(`gathering.rules.how-${value}`),
        }))}
      />
      <NumberField name="group-count" label="count" hint="count-hint" />
    </>
  );
}

export function AccessFields(): ReactNode {
  return (
    <>
      <NeedField name="access-need" />
      <NumberField name="access-tables" label="tables" hint="tables-hint" />
    </>
  );
}

export function NeedsFields({ needs }: Pick<Rules, 'needs'>): ReactNode {
  const t = useT();
  return (
    <>
      {needs.length > 0 ? (
        <>
          <p>{t('gathering.rules.needs-words')}</p>
          <ul>
            {needs.map(({ id, name, words }) => (
              <li key={id}>
                <strong>{name}</strong>: {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <PersonField name="needs-person" label="person" />
      <NeedField name="needs-need" />
    </>
  );
}

export function LanguagesFields(): ReactNode {
  return (
    <>
      <NumberField name="languages-tables" label="tables" hint="tables-hint" />
      <LanguageField name="languages-languages" hint="languages-hint" />
    </>
  );
}

export function SpeaksFields(): ReactNode {
  return (
    <>
      <PersonField name="speaks-person" label="person" />
      <LanguageField name="speaks-languages" hint="speaks-hint" />
    </>
  );
}
