import type { ReactNode } from 'react';
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
  const chosen = ballot.options.filter(({ id }) => (step.choices[id] ?? 0) > 0);
  const dots = ballot.perOption > 1;
  return (
    <>
      <h1>{t('door.vote.check')}</h1>
      {chosen.length === 0 ? (
        <Notice kind="warning" title={t('door.vote.blank')} />
      ) : (
        <ol>
          {chosen.map(({ id, title, lang }) => (
            <li key={id} lang={lang ?? undefined}>
              {title}
              {dots ? ` · ${step.choices[id] ?? 0}` : ''}
            </li>
          ))}
        </ol>
      )}
      <p className="soft">{t('door.vote.again')}</p>
      <Form>
        <input type="hidden" name="code" value={step.card} />
        <input type="hidden" name="ballot" value={ballot.ballot} />
        {chosen.map(({ id }) => (
          <input
            key={id}
            type="hidden"
            name={dots ? `dots-${id}` : 'pick'}
            value={dots ? (step.choices[id] ?? 0) : id}
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
