import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import type { BallotSeen } from './load-ballot.ts';

/** Opens the ballot: from then on nothing about it changes. */
export function OpenForm({ seen: { ballot } }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  return (
    <Card tone="next" title={t('decision.ready.title')}>
      <p>{t('decision.ready.text')}</p>
      <Form>
        <input type="hidden" name="ballot" value={ballot} />
        <Button name="do" value="open">
          {t('decision.ready.open')}
        </Button>
      </Form>
    </Card>
  );
}

/** Closes it, behind a fold: nobody closes a ballot by a slip of the hand. */
export function CloseForm({ seen: { cast } }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  return (
    <details>
      <summary>{t('decision.close.fold')}</summary>
      <p>{t('decision.close.what', { papers: cast ?? 0 })}</p>
      <Form>
        <Button weight="grave" name="do" value="close">
          {t('decision.close.go')}
        </Button>
      </Form>
    </details>
  );
}

/** Declares the result; when the last place is tied, the order in which lots fell is asked. */
export function DeclareForm({
  seen: { onPaper },
  tied,
}: {
  readonly seen: BallotSeen;
  readonly tied: readonly string[];
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  const titles = new Map(onPaper.map(({ option, title }) => [option, title]));
  return (
    <Card tone="next" title={t('decision.declare.title')}>
      <p>{t(tied.length > 0 ? 'decision.declare.lots' : 'decision.declare.text')}</p>
      <Form>
        {tied.map((option) => (
          <TextInput
            key={option}
            name={`lot-${option}`}
            label={titles.get(option) ?? option}
            inputMode="numeric"
            look="short"
            value={typed[`lot-${option}`]}
          />
        ))}
        <Button name="do" value="declare">
          {t('decision.declare.go')}
        </Button>
      </Form>
    </Card>
  );
}
