import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { BallotSeen } from '../ballot/load-ballot.ts';

/** Which theme people would like to sit at: how many have said so, and taking it in for seating. */
export function CollectPreferences({
  seen: { day, named, first, totals },
}: {
  readonly seen: BallotSeen & {
    readonly named: number;
    readonly first: readonly { readonly theme: string; readonly people: number }[] | null;
  };
}): ReactNode {
  const t = useT();
  const titles = new Map(totals.map(({ option, title }) => [option, title]));
  return (
    <Card tone={first === null ? 'next' : 'plain'} title={t('deliberation.prefer.title')}>
      <p>{t('deliberation.prefer.count', { count: named })}</p>
      {first === null ? null : (
        <ul>
          {first.map(({ theme, people }) => (
            <li key={theme}>
              {t('deliberation.prefer.first', { title: titles.get(theme) ?? '–', people })}
            </li>
          ))}
        </ul>
      )}
      {day.roles.includes('organiser') ? (
        <Form>
          <Button name="do" value="collect" weight={first === null ? 'main' : 'quiet'}>
            {t('deliberation.prefer.go')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}
