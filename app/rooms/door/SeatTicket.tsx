import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage, useT } from '../../i18n/page.tsx';
import styles from './door.module.css';
import type { SeatFacts } from './load-status.ts';
import type { Head } from './Page.tsx';

interface Props {
  readonly seat: SeatFacts;
  readonly head: Head;
}

/** The person's chance, the ball that came, and the seat to take or give back. */
export function SeatTicket({ seat, head }: Props): ReactNode {
  const t = useT();
  const { status } = seat;
  const held = status === 'drawn' || status === 'confirmed';
  return (
    <Card tone={held ? 'drawn' : 'plain'} title={t('door.status.seat.title')}>
      <Chance seat={seat} />
      <Ball seat={seat} />
      {!seat.drawn && held ? <p>{t('door.status.seat.moved-up')}</p> : null}
      {status === 'alternate' ? <p>{t('door.status.seat.alternate')}</p> : null}
      {held ? <OwnSeat seat={seat} head={head} /> : null}
      {status === 'declined' || status === 'replaced' ? (
        <p>{t('door.next.gave-back.text')}</p>
      ) : null}
    </Card>
  );
}

function Chance({ seat: { chance, people, size, balls, winning } }: Pick<Props, 'seat'>) {
  const { t, format } = usePage();
  if (chance <= 0) return <p>{t('door.status.seat.no-chance', { people, size })}</p>;
  if (chance >= 1 - 1e-9) return <p>{t('door.status.seat.certain', { people, size })}</p>;
  const oneIn = format.number(Math.round(10 / chance) / 10);
  return (
    <>
      <p>{t('door.status.seat.chance', { oneIn, people, size })}</p>
      <p>{t('door.status.seat.balls', { winning, balls })}</p>
    </>
  );
}

function Ball({ seat: { ball, balls, drawn } }: Pick<Props, 'seat'>): ReactNode {
  const t = useT();
  if (ball === null) return <p>{t('door.status.seat.waiting')}</p>;
  const number = String(ball).padStart(String(balls - 1).length, '0');
  return (
    <p>
      <strong>{t(drawn ? 'door.status.seat.in' : 'door.status.seat.out', { ball: number })}</strong>
    </p>
  );
}

/** Take the seat, or see the day; and the way to give it back. */
function OwnSeat({ seat, head: { base, who } }: Props): ReactNode {
  const t = useT();
  return (
    <>
      {seat.status === 'drawn' ? (
        <Form>
          <p>{t('door.status.seat.ask')}</p>
          <Button wide name="do" value="confirm">
            {t('door.status.seat.confirm')}
          </Button>
        </Form>
      ) : (
        <>
          <p>{t('door.status.seat.confirmed')}</p>
          <LinkButton to={`${base}/day${who}`} wide>
            {t('door.next.member.go')}
          </LinkButton>
        </>
      )}
      <p className={styles.links}>
        <Link to={`${base}/decline${who}`}>{t('door.status.seat.decline')}</Link>
      </p>
    </>
  );
}
