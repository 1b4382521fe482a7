import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { ShownSeatDraw } from './seat-draws.ts';

/** How seats that fell free or were added were drawn for: among whom, with what chance, by which ball. */
export function SeatDraws({
  draws,
  record,
}: {
  readonly draws: readonly ShownSeatDraw[];
  /** Where the public record is. */
  readonly record: string;
}): ReactNode {
  const { t } = usePage();
  if (draws.length === 0) return null;
  return (
    <>
      <h3>{t('selection.seats.draws')}</h3>
      {draws.map((draw) => (
        <Card key={draw.draw} tone="drawn">
          <SeatsTold draw={draw} />
          <p>
            <Link to={`${record}/documents/${draw.document}`}>{t('selection.seats.document')}</Link>
          </p>
        </Card>
      ))}
    </>
  );
}

function SeatsTold({ draw }: { readonly draw: ShownSeatDraw }): ReactNode {
  const { t, format } = usePage();
  const { amongAlternates, seats, candidates, grownTo, shutOut, leastChance, mostChance, moved } =
    draw;
  const oneIn = (chance: number) => format.number(Math.round(10 / chance) / 10);
  const [least, most] = [oneIn(leastChance), oneIn(mostChance)];
  const ball = String(draw.ball).padStart(String(draw.balls - 1).length, '0');
  return (
    <>
      <p>
        {grownTo === null ? null : `${t('selection.seats.grown', { size: grownTo })} `}
        {t(amongAlternates ? 'selection.seats.told-alternates' : 'selection.seats.told', {
          seats,
          candidates,
        })}{' '}
        {least === most
          ? t('selection.seats.equal', { least })
          : t('selection.seats.chances', { least, most })}{' '}
        {shutOut > 0 ? `${t('selection.seats.shut-out', { count: shutOut })} ` : null}
        {t('selection.seats.ball', { ball, balls: draw.balls })}{' '}
        {moved.length === 0 ? t('selection.seats.kept') : t('selection.seats.moved')}
      </p>
      {moved.length > 0 ? (
        <ul>
          {moved.map(({ bound, feature, value, from, to }) => (
            <li key={`${feature} ${value} ${bound}`}>
              {t(`selection.seats.moved.${bound}`, { feature, value, from, to })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
