import type { ReactNode } from 'react';
import { BallotMarks, fieldOf } from '../../components/BallotMarks/BallotMarks.tsx';
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
  readonly wrong?: string | undefined;
}

/** One ballot paper: what it is about, then all options in the published order. */
export function BallotForm({
  card,
  remit,
  ...paper
}: Props & { readonly card: string; readonly remit: string }): ReactNode {
  const t = useT();
  const { ballot, mistake, wrong } = paper;
  const field = fieldOf(ballot.marks, ballot.options, wrong);
  return (
    <>
      <ErrorSummary mistakes={mistake ? [{ sentence: mistake, field }] : []} />
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
          wrong={wrong}
        />
        <Button wide name="do" value="review">
          {t('door.vote.review')}
        </Button>
      </Form>
    </>
  );
}
