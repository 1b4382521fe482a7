import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { CheckboxGroup } from '../../components/Choices/Choices.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Select } from '../../components/Select/Select.tsx';
import { useT } from '../../i18n/page.tsx';
import type { OpenBallot } from './open-ballots.ts';
import { ReadFirst } from './ReadFirst.tsx';

interface Props {
  readonly ballot: OpenBallot;
  readonly choices: Readonly<Record<string, number>>;
  readonly mistake: string;
}

/** One ballot paper: what it is about, then all options in the published order. */
export function BallotForm({
  card,
  remit,
  ...paper
}: Props & { readonly card: string; readonly remit: string }): ReactNode {
  const t = useT();
  const { ballot, mistake } = paper;
  const first = ballot.perOption === 1 ? 'pick' : `dots-${ballot.options[0]?.id ?? ''}`;
  return (
    <>
      <ErrorSummary mistakes={mistake ? [{ sentence: mistake, field: first }] : []} />
      <h1>{ballot.question}</h1>
      <ReadFirst remit={remit} options={ballot.options} />
      <h2>{t('door.vote.choose')}</h2>
      <Form>
        <input type="hidden" name="code" value={card} />
        <input type="hidden" name="ballot" value={ballot.ballot} />
        {ballot.perOption === 1 ? <Picks {...paper} /> : <Dots {...paper} />}
        <Button wide name="do" value="review">
          {t('door.vote.review')}
        </Button>
      </Form>
    </>
  );
}

function Picks({ ballot: { picks, options }, choices, mistake }: Props): ReactNode {
  const t = useT();
  return (
    <CheckboxGroup
      name="pick"
      label={t('door.vote.pick', { picks })}
      values={Object.keys(choices)}
      error={mistake || undefined}
      choices={options.map(({ id, title, lang }) => ({
        value: id,
        label: <span lang={lang ?? undefined}>{title}</span>,
      }))}
    />
  );
}

function Dots({ ballot: { picks, perOption, options }, choices }: Props): ReactNode {
  const t = useT();
  const numbers = Array.from({ length: perOption + 1 }, (_, dots) => String(dots));
  return (
    <>
      <p>{t('door.vote.dots', { picks, most: perOption })}</p>
      {options.map(({ id, title, lang }) => (
        <Select
          key={id}
          name={`dots-${id}`}
          label={<span lang={lang ?? undefined}>{title}</span>}
          value={String(choices[id] ?? 0)}
          options={numbers.map((value) => ({ value, label: value }))}
        />
      ))}
    </>
  );
}
