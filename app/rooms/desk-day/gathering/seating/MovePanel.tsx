import type { ReactNode } from 'react';
import { Button } from '../../../../components/Button/Button.tsx';
import { Card } from '../../../../components/Card/Card.tsx';
import { DataTable } from '../../../../components/DataTable/DataTable.tsx';
import { Form } from '../../../../components/Form/Form.tsx';
import { Link } from '../../../../components/Link/Link.tsx';
import { usePage, useT } from '../../../../i18n/page.tsx';
import { Cost } from './Cost.tsx';
import type { Moving, ToldChoice } from './load-move.ts';
import styles from './seating.module.css';

/** So many tables are shown before the rest is folded away. */
const FIRST = 6;

/** What moving one person would cost at each table, and the way to do it or to keep them there. */
export function MovePanel({
  moving,
  here,
  version,
}: {
  readonly moving: Moving;
  readonly here: string;
  readonly version: number;
}): ReactNode {
  const { t, format } = usePage();
  const { name, table, choices } = moving;
  const places = moving.rounds.map((one) => t('seats.move.round', one));
  const rest = choices.slice(FIRST);
  return (
    <div id="move">
      <Card tone="next" title={t('seats.move.title', { name, table })}>
        <p>{t('seats.move.rounds', { name, tables: format.list(places) })}</p>
        {moving.locked ? <p>{t('seats.move.locked', { name })}</p> : null}
        <Choices choices={choices.slice(0, FIRST)} moving={moving} version={version} />
        {rest.length > 0 ? (
          <details>
            <summary>{t('seats.move.more', { count: rest.length })}</summary>
            <Choices choices={rest} moving={moving} version={version} />
          </details>
        ) : null}
        {moving.locked ? null : <Lock moving={moving} />}
        <p className={styles.stay}>
          <Link to={`${here}#who`}>{t('seats.move.stay', { name })}</Link>
        </p>
      </Card>
    </div>
  );
}

function Choices({
  choices,
  moving,
  version,
}: {
  readonly choices: readonly ToldChoice[];
  readonly moving: Moving;
  readonly version: number;
}): ReactNode {
  const t = useT();
  return (
    <DataTable
      caption={t('seats.move.caption')}
      captionHidden
      rows={choices}
      keyOf={({ table, swap }) => `${table} ${swap ?? ''}`}
      columns={[
        { key: 'table', label: t('seats.move.table'), cell: ({ table }) => table },
        {
          key: 'how',
          label: t('seats.move.how'),
          cell: ({ swapName }) =>
            swapName === null ? t('seats.move.free') : t('seats.move.swap', { name: swapName }),
        },
        { key: 'cost', label: t('seats.move.cost'), cell: (choice) => <Cost choice={choice} /> },
        {
          key: 'go',
          label: <span className="visually-hidden">{t('seats.change.go')}</span>,
          cell: (choice) =>
            choice.broken.length > 0 ? null : (
              <div className={styles.go}>
                <Form version={version}>
                  <Fields moving={moving} choice={choice} />
                  <Button name="do" value="move" weight="quiet">
                    {t('seats.move.go', { table: choice.table })}
                  </Button>
                </Form>
              </div>
            ),
        },
      ]}
    />
  );
}

function Fields({
  moving,
  choice,
}: {
  readonly moving: Moving;
  readonly choice?: ToldChoice;
}): ReactNode {
  const fields = {
    person: moving.id,
    round: moving.round,
    table: `${choice?.table ?? moving.table}`,
    swap: choice?.swap ?? '',
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Lock({ moving }: { readonly moving: Moving }): ReactNode {
  const t = useT();
  const { name, table } = moving;
  return (
    <Form>
      <Fields moving={moving} />
      <p className="soft">{t('seats.move.lock-what', { name })}</p>
      <Button name="do" value="lock" weight="quiet">
        {t('seats.move.lock', { name, table })}
      </Button>
    </Form>
  );
}
