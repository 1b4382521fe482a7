import { Fragment, type ReactNode } from 'react';
import { CheckboxGroup } from '../../../components/Choices/Choices.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';

/** The options as on the paper: a tick each, or a number of dots where several may go on one. */
export function SlipMarks({
  options,
  perOption,
  typed,
}: {
  readonly options: readonly { readonly option: string; readonly title: string }[];
  readonly perOption: number;
  readonly typed: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  if (perOption === 1)
    return (
      <CheckboxGroup
        name="marks"
        label={t('decision.paper.marks')}
        choices={options.map(({ option, title }, place) => ({
          value: option,
          label: `${place + 1}. ${title}`,
        }))}
      />
    );
  return (
    <>
      {options.map(({ option, title }, place) => (
        <Fragment key={option}>
          <TextInput
            name={`dots-${option}`}
            label={`${place + 1}. ${title}`}
            inputMode="numeric"
            look="short"
            value={typed[`dots-${option}`]}
          />
        </Fragment>
      ))}
    </>
  );
}
