import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { CheckboxGroup } from '../../components/Choices/Choices.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Select } from '../../components/Select/Select.tsx';
import { useT } from '../../i18n/page.tsx';
import type { OpenBallot } from './open-ballots.ts';

/** One ballot paper: all options in the published order, what and why folded under each. */
export function BallotForm({
  ballot,
  card,
  choices,
  mistake,
}: {
  readonly ballot: OpenBallot;
  readonly card: string;
  readonly choices: Readonly<Record<string, number>>;
  readonly mistake: string;
}): ReactNode {
  const t = useT();
  const { picks, perOption, options } = ballot;
  return (
    <>
      <ErrorSummary mistakes={mistake ? [{ sentence: mistake, field: 'pick' }] : []} />
      <h1>{ballot.question}</h1>
      <Form>
        <input type="hidden" name="code" value={card} />
        <input type="hidden" name="ballot" value={ballot.ballot} />
        {perOption === 1 ? (
          <CheckboxGroup
            name="pick"
            label={t('door.vote.pick', { picks })}
            values={Object.keys(choices)}
            error={mistake || undefined}
            choices={options.map((option) => ({
              value: option.id,
              label: <span lang={option.lang ?? undefined}>{option.title}</span>,
            }))}
          />
        ) : (
          <>
            <p>{t('door.vote.dots', { picks, most: perOption })}</p>
            {options.map(({ id, title, lang }) => (
              <Select
                key={id}
                name={`dots-${id}`}
                label={<span lang={lang ?? undefined}>{title}</span>}
                value={String(choices[id] ?? 0)}
                options={Array.from({ length: perOption + 1 }, (_, dots) => ({
                  value: String(dots),
                  label: String(dots),
                }))}
              />
            ))}
          </>
        )}
        <Button wide name="do" value="review">
          {t('door.vote.review')}
        </Button>
      </Form>
      {options.some(({ what, why }) => what || why) ? <h2>{t('door.vote.read')}</h2> : null}
      {options.map(({ id, title, what, why, lang }) =>
        what || why ? (
          <details key={id} lang={lang ?? undefined} dir="auto">
            <summary>{title}</summary>
            <p>{what}</p>
            <p>{why}</p>
          </details>
        ) : null,
      )}
    </>
  );
}
