import type { Marks } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { CheckboxGroup, RadioGroup } from '../Choices/Choices.tsx';
import { Select } from '../Select/Select.tsx';

export interface MarkedOption {
  readonly id: string;
  readonly title: string;
  /** Language of the title, where it is not the page's. */
  readonly lang?: string | null;
}

interface Props {
  readonly marks: Marks;
  readonly options: readonly MarkedOption[];
  readonly choices: Readonly<Record<string, number>>;
  readonly mistake?: string;
  /** The option whose mark is wrong; the sentence stands beside it. */
  readonly wrong?: string | undefined;
}

/** The field of an option's mark, and of all where they are ticked. */
export const PICK = 'pick';
export const markField = (option: string): string => `mark-${option}`;

/** Where a mistake on a paper leads: to the option it is about, or to the first. */
export function fieldOf(
  { kind }: Marks,
  options: readonly MarkedOption[],
  wrong: string | undefined,
): string {
  return kind === 'picks' ? PICK : markField(wrong ?? options[0]?.id ?? '');
}

/**
 * What a voter marks, on the Door's page and where slips are typed in. Real form controls, no script:
 * ticks, or a question each with its own legend or label.
 */
export function BallotMarks({ marks, options, choices, mistake, wrong }: Props): ReactNode {
  const t = useT();
  if (marks.kind === 'picks')
    return (
      <CheckboxGroup
        name={PICK}
        label={t('ballot.picks', { picks: marks.most })}
        values={Object.keys(choices)}
        error={mistake || undefined}
        choices={options.map((one) => ({ value: one.id, label: <Title {...one} /> }))}
      />
    );
  return (
    <>
      <HowTo marks={marks} options={options.length} />
      {options.map((one) => (
        <OneMark
          key={one.id}
          marks={marks}
          option={one}
          choices={choices}
          of={options.length}
          error={(one.id === wrong && mistake) || undefined}
        />
      ))}
    </>
  );
}

function HowTo({ marks, options }: { readonly marks: Marks; readonly options: number }): ReactNode {
  const t = useT();
  switch (marks.kind) {
    case 'picks':
      return null;
    case 'dots':
      return <p>{t('ballot.dots', { picks: marks.most, most: marks.perOption })}</p>;
    case 'each':
      return <p>{t('ballot.each')}</p>;
    case 'points':
      return <p>{t('ballot.points', { min: marks.min, max: marks.max })}</p>;
    case 'grades':
      return <p>{t('ballot.grades', { best: marks.grades - 1 })}</p>;
    case 'ranks':
      return <p>{t(marks.alike ? 'ballot.ranks-alike' : 'ballot.ranks', { options })}</p>;
  }
}

function OneMark({
  marks,
  option,
  choices,
  of,
  error,
}: {
  readonly marks: Marks;
  readonly option: MarkedOption;
  readonly choices: Props['choices'];
  readonly of: number;
  readonly error: string | undefined;
}): ReactNode {
  const t = useT();
  const name = markField(option.id);
  const given = choices[option.id];
  const words = { name, label: <Title {...option} />, error };
  if (marks.kind === 'each')
    return (
      <RadioGroup
        {...words}
        value={given === undefined ? undefined : String(given)}
        choices={([1, -1, 0] as const).map((mark) => ({
          value: String(mark),
          label: t(`ballot.each.${SIDES[mark]}`),
        }))}
      />
    );
  const range = rangeOf(marks, of);
  if (range === null) return null;
  const { least, most } = range;
  const numbers = Array.from({ length: most - least + 1 }, (_, more) => String(least + more));
  const value = given === undefined ? '' : String(given);
  const choose = numbers.map((one) => ({ value: one, label: one }));
  return <Select {...words} value={value} empty={t('ballot.open')} options={choose} />;
}

/** A mark in words: on the review of a paper. */
export function markWords(t: Translate, { kind }: Marks, mark: number): string {
  if (kind === 'each')
    return t(`ballot.each.${mark > 0 ? 'for' : mark < 0 ? 'against' : 'abstain'}`);
  return kind === 'ranks' ? t('ballot.rank', { rank: mark }) : String(mark);
}

const SIDES = { 1: 'for', [-1]: 'against', 0: 'abstain' } as const;

/** The marks one option may bear. */
function rangeOf(marks: Marks, options: number) {
  switch (marks.kind) {
    case 'picks':
    case 'each':
      return null;
    case 'dots':
      return { least: 1, most: marks.perOption };
    case 'points':
      return { least: marks.min, most: marks.max };
    case 'grades':
      return { least: 0, most: marks.grades - 1 };
    case 'ranks':
      return { least: 1, most: options };
  }
}

function Title({ title, lang }: MarkedOption): ReactNode {
  return <span lang={lang ?? undefined}>{title}</span>;
}
