import {
  type BallotRules,
  type Language,
  marksOf,
  type Template,
  wordsIn,
} from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Card } from '../../../components/Card/Card.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage, useT } from '../../../i18n/page.tsx';
import { LocalFields } from '../shared/LocalFields.tsx';

type Typed = Readonly<Record<string, string>>;

/** The rounds of the day: words, length and size of tables. */
export function RoundFields({
  rounds,
  languages,
  typed,
}: {
  readonly rounds: Template['rounds'];
  readonly languages: readonly Language[];
  readonly typed: Typed;
}): ReactNode {
  const { t, lang } = usePage();
  return (
    <Card title={t('commission.template.rounds')}>
      {rounds.map((round, place) => {
        const name = (part: string) => `round.${place}.${part}`;
        const now = { minutes: round.minutes, min: round.seats.min, max: round.seats.max };
        return (
          <details key={name('')}>
            <summary>
              {place + 1}. {wordsIn(round.name, lang === 'qps' ? 'en' : lang)}
            </summary>
            <LocalFields
              name={name('name')}
              label={t('commission.template.round.name')}
              text={round.name}
              rows={1}
              {...{ languages, typed }}
            />
            <LocalFields
              name={name('prompt')}
              label={t('commission.template.round.prompt')}
              text={round.prompt}
              {...{ languages, typed }}
            />
            {(['minutes', 'min', 'max'] as const).map((part) => (
              <TextInput
                key={part}
                name={name(part)}
                inputMode="numeric"
                look="short"
                label={t(`commission.template.round.${part}`)}
                value={typed[name(part)] ?? String(now[part])}
              />
            ))}
          </details>
        );
      })}
    </Card>
  );
}

/** How one of the two ballots works; it is published before the ballot opens. */
export function BallotFields({
  name,
  rules,
  typed,
}: {
  readonly name: 'themeBallot' | 'proposalBallot';
  readonly rules: BallotRules;
  readonly typed: Typed;
}): ReactNode {
  const t = useT();
  const marks = marksOf(rules.rule, rules.winners);
  const figures = { picks: 'most' in marks ? marks.most : 1, winners: rules.winners };
  return (
    <Card title={t(`commission.template.${name}`)}>
      {(['picks', 'winners'] as const).map((part) => (
        <TextInput
          key={part}
          name={`${name}.${part}`}
          inputMode="numeric"
          look="short"
          label={t(`commission.template.ballot.${part}`)}
          value={typed[`${name}.${part}`] ?? String(figures[part])}
        />
      ))}
      <Select
        name={`${name}.electorate`}
        label={t('commission.template.ballot.electorate')}
        value={typed[`${name}.electorate`] ?? rules.electorate}
        options={(['everyone', 'residents'] as const).map((value) => ({
          value,
          label: t(`commission.template.electorate.${value}`),
        }))}
      />
      <Select
        name={`${name}.tieRule`}
        label={t('commission.template.ballot.tie')}
        value={typed[`${name}.tieRule`] ?? rules.tieRule}
        options={(['public-lot', 'all-tied-go-on'] as const).map((value) => ({
          value,
          label: t(`commission.template.tie.${value}`),
        }))}
      />
    </Card>
  );
}

/** The words of the questions asked at the Door. */
export function FeatureFields({
  features,
  languages,
  typed,
}: {
  readonly features: Template['features'];
  readonly languages: readonly Language[];
  readonly typed: Typed;
}): ReactNode {
  const { t, lang } = usePage();
  return (
    <Card title={t('commission.template.features')}>
      {features.map(({ feature, label, values, special }, place) => (
        <details key={feature}>
          <summary>
            {wordsIn(label, lang === 'qps' ? 'en' : lang)}
            {special ? ` · ${t('commission.template.special')}` : ''}
          </summary>
          <LocalFields
            name={`feature.${place}`}
            label={t('commission.template.feature')}
            text={label}
            rows={1}
            {...{ languages, typed }}
          />
          {values.map((value, at) => (
            <LocalFields
              key={value.value}
              name={`feature.${place}.${at}`}
              label={t('commission.template.value', { value: value.value })}
              text={value.label}
              rows={1}
              {...{ languages, typed }}
            />
          ))}
        </details>
      ))}
    </Card>
  );
}
