import type { ReactNode } from 'react';
import {
  type MarkedOption,
  markField,
  markWords,
  PICK,
} from '../../components/BallotMarks/BallotMarks.tsx';
import { Button } from '../../components/Button/Button.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { useT } from '../../i18n/page.tsx';
import type { OpenBallot } from './open-ballots.ts';
import type { VoteStep } from './vote-step.ts';

/** The paper once more before it goes in the box; an empty one asks again. */
export function ReviewBallot({
  ballot,
  step,
}: {
  readonly ballot: OpenBallot;
  readonly step: VoteStep;
}): ReactNode {
  const t = useT();
  const { marks } = ballot;
  const marked = ballot.options.filter(({ id }) => step.choices[id] !== undefined);
  const wordsOf = (id: string) =>
    marks.kind === 'picks' ? '' : markWords(t, marks, step.choices[id] ?? 0);
  const rank = ({ id }: (typeof marked)[number]) => step.choices[id] ?? 0;
  const chosen = marks.kind === 'ranks' ? marked.toSorted((a, b) => rank(a) - rank(b)) : marked;
  return (
    <>
      <h1>{t('door.vote.check')}</h1>
      {chosen.length === 0 ? (
        <Notice kind="warning" title={t('door.vote.blank')} />
      ) : (
        <ul>
          {chosen.map(({ id, title, lang }) => (
            <Line key={id} title={title} lang={lang} words={wordsOf(id)} />
          ))}
        </ul>
      )}
      <p className="soft">{t('door.vote.again')}</p>
      <Form>
        <input type="hidden" name="code" value={step.card} />
        <input type="hidden" name="ballot" value={ballot.ballot} />
        {chosen.map(({ id }) => (
          <input
            key={id}
            type="hidden"
            name={marks.kind === 'picks' ? PICK : markField(id)}
            value={marks.kind === 'picks' ? id : (step.choices[id] ?? 0)}
          />
        ))}
        <Button wide name="do" value="cast">
          {t(chosen.length === 0 ? 'door.vote.cast-blank' : 'door.vote.cast')}
        </Button>
        <Button wide weight="quiet" name="do" value="edit">
          {t('door.vote.edit')}
        </Button>
      </Form>
    </>
  );
}

/** An option and what stands beside it. */
function Line({
  title,
  lang,
  words,
}: Omit<MarkedOption, 'id'> & { readonly words: string }): ReactNode {
  return (
    <li>
      <span lang={lang ?? undefined}>{title}</span>
      {words === '' ? null : (
        <>
          {' · '}
          <strong>{words}</strong>
        </>
      )}
    </li>
  );
}
