import type { ReactNode } from 'react';
import { Link } from '../../../../components/Link/Link.tsx';
import { usePage, useT } from '../../../../i18n/page.tsx';
import type { ShownMixing } from './load-mixing.ts';
import styles from './seating.module.css';

/** The heat picture: who meets whom by a feature, as a table whose cells are shaded by their share. */
export function Mixing({
  mixing,
  here,
}: {
  readonly mixing: ShownMixing;
  readonly here: string;
}): ReactNode {
  const t = useT();
  const label = mixing.features.find(({ value }) => value === mixing.by)?.label ?? mixing.by;
  return (
    <section id="mix">
      <h2>{t('seats.mix.title')}</h2>
      <p className="row">
        <span className="soft">{t('seats.mix.by')}</span>
        {mixing.features.map(({ value, label: words }) => (
          <Link
            key={value}
            to={`${here}&by=${encodeURIComponent(value)}#mix`}
            aria-current={value === mixing.by ? 'true' : undefined}
          >
            {words}
          </Link>
        ))}
      </p>
      <p>{t('seats.mix.what', { feature: label })}</p>
      <Heat mixing={mixing} />
    </section>
  );
}

function Heat({ mixing: { values, cells } }: { readonly mixing: ShownMixing }): ReactNode {
  const { t, format } = usePage();
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('seats.mix.title')}>
      <table className={styles.heat}>
        <caption className="visually-hidden">{t('seats.mix.title')}</caption>
        <thead>
          <tr>
            <td />
            {values.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value, i) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              {(cells[i] ?? []).map(({ met, share }, j) => (
                <td key={values[j]} className={styles[shadeOf(share)]}>
                  <span aria-hidden="true">{format.percent(share)}</span>
                  <span className="visually-hidden">
                    {t('seats.mix.cell', { met, share: format.percent(share) })}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHADES = ['shade0', 'shade1', 'shade2', 'shade3', 'shade4'] as const;

/** From none to a quarter more than an even mix and above; the figure stands in the cell as well. */
function shadeOf(share: number): (typeof SHADES)[number] {
  const place = [0.25, 0.75, 0.95, 1.15].filter((least) => share >= least).length;
  return SHADES[place] ?? 'shade4';
}
