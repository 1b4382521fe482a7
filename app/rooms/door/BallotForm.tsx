import type { ReactNode } from 'react';
import { BallotMarks, firstField } from '../../components/BallotMarks/BallotMarks.tsx';
import { Button } from '../../components/Button/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
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
  const first = firstField(ballot.marks, ballot.options);
  return (
    <>
      <ErrorSummary mistakes={mistake ? [{ sentence: mistake, field: first }] : []} />
      <h1>{ballot.question}</h1>
      <ReadFirst remit={remit} options={ballot.options} />
      <h2>{t('door.vote.choose')}</h2>
      <Form>
        <input type="hidden" name="code" value={card} />
        <input type="hidden" name="ballot" value={ballot.ballot} />
        <BallotMarks
          marks={ballot.marks}
          options={ballot.options}
          choices={paper.choices}
          mistake={mistake}
        />
        <Button wide name="do" value="review">
          {t('door.vote.review')}
        </Button>
      </Form>
    </>
  );
}
