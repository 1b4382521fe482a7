import type { ReactNode } from 'react';
import { Crowd } from '../../../components/Crowd/Crowd.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Figure } from '../../../components/Figure/Figure.tsx';
import { QuotaSlots } from '../../../components/QuotaSlots/QuotaSlots.tsx';
import type { Tone } from '../../../components/token.ts';
import { usePage } from '../../../i18n/page.tsx';
import type { AreaPool } from './areas-of.ts';
import type { LoadedPool, PoolFeature } from './load-pool.ts';

const CHANNELS = ['web', 'phone', 'paper'] as const;
const TONES: readonly Tone[] = ['civic', 'token', 'leaf', 'brick', 'slot', 'drawn'];

/** Who has registered: a crowd by answer, and beside the town by area. */
export function PoolBesideTown({ pool }: { readonly pool: LoadedPool }): ReactNode {
  const { t, format } = usePage();
  const { here, people, withdrawn, byChannel, features, areas } = pool;
  if (people + withdrawn === 0) return <EmptyState title={t('registration.pool.none')} />;
  return (
    <>
      <div className="grid">
        <Figure
          value={format.number(people)}
          label={t('registration.pool.people')}
          to={`${here.base}/people`}
          more={t('registration.pool.see')}
        />
        {CHANNELS.map((channel) => (
          <Figure
            key={channel}
            value={format.number(byChannel[channel])}
            label={t(`registration.channel.${channel}`)}
          />
        ))}
        <Figure value={format.number(withdrawn)} label={t('registration.pool.withdrawn')} />
      </div>
      {areas.length > 1 ? <Areas areas={areas} people={people} /> : null}
      {features.length > 0 ? <h2>{t('registration.pool.answers')}</h2> : null}
      {features.map((feature) => (
        <Answers key={feature.feature} feature={feature} />
      ))}
    </>
  );
}

function Areas({
  areas,
  people,
}: {
  readonly areas: readonly AreaPool[];
  readonly people: number;
}): ReactNode {
  const { t } = usePage();
  const all = areas.reduce((sum, { households }) => sum + households, 0);
  const rows = areas.map(({ area, households, people: have }) => {
    const fair = (people * households) / Math.max(1, all);
    return { label: area, have, min: Math.floor(fair), max: Math.ceil(fair) };
  });
  return (
    <>
      <h2>{t('registration.town.title')}</h2>
      <p>{t('registration.town.text')}</p>
      <QuotaSlots features={[{ label: t('registration.town.areas'), rows }]} />
    </>
  );
}

function Answers({ feature }: { readonly feature: PoolFeature }): ReactNode {
  // Colours repeat after six; the words beside them do not.
  const groups = feature.values.map(({ label }, place) => ({
    tone: TONES[place % TONES.length] ?? 'slot',
    label,
  }));
  const people = feature.values.flatMap(({ people: count }, place) =>
    Array.from({ length: count }, () => place),
  );
  return (
    <section>
      <h3>{feature.label}</h3>
      <Crowd people={people} groups={groups} />
    </section>
  );
}
