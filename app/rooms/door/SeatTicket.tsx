import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { SeatFacts } from './load-status.ts';
import type { Head } from './Page.tsx';

/** The person's chance, the ball that came, and the seat to take or give back. */
export function SeatTicket({
  seat,
  head,
}: {
  readonly seat: SeatFacts;
  readonly head: Head;
}): ReactNode {
  const { t, format } = usePage();
  const { chance, people, size, balls, winning, ball, drawn, status } = seat;
  const certain = chance >= 1 - 1e-9;
  const oneIn = chance > 0 ? format.number(Math.round(10 / chance) / 10) : null;
  const held = status === 'drawn' || status === 'confirmed';
  const ballNumber = String(ball ?? 0).padStart(String(balls - 1).length, '0');
  return (
    <Card tone={held ? 'drawn' : 'plain'} title={t('door.status.seat.title')}>
      <p>
        {certain
          ? t('door.status.seat.certain', { people, size })
          : oneIn
            ? t('door.status.seat.chance', { oneIn, people, size })
            : t('door.status.seat.no-chance', { people, size })}
      </p>
      {oneIn && !certain ? <p>{t('door.status.seat.balls', { winning, balls })}</p> : null}
      {ball === null ? <p>{t('door.status.seat.waiting')}</p> : null}
      {ball === null ? null : (
        <p>
          <strong>
            {t(drawn ? 'door.status.seat.in' : 'door.status.seat.out', { ball: ballNumber })}
          </strong>
        </p>
      )}
      {!drawn && held ? <p>{t('door.status.seat.moved-up')}</p> : null}
      {status === 'drawn' ? (
        <Form>
          <p>{t('door.status.seat.ask')}</p>
          <Button wide name="do" value="confirm">
            {t('door.status.seat.confirm')}
          </Button>
        </Form>
      ) : null}
      {status === 'confirmed' ? (
        <>
          <p>{t('door.status.seat.confirmed')}</p>
          <LinkButton to={`${head.base}/day`} wide>
            {t('door.next.member.go')}
          </LinkButton>
        </>
      ) : null}
      {held ? (
        <p>
          <Link to={`${head.base}/decline`}>{t('door.status.seat.decline')}</Link>
        </p>
      ) : null}
      {status === 'declined' || status === 'replaced' ? (
        <p>{t('door.next.gave-back.text')}</p>
      ) : null}
    </Card>
  );
}
