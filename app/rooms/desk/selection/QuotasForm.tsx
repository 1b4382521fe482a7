import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Here } from '../shared/here.ts';
import type { QuotaRow } from './quota-rows.ts';
import styles from './selection.module.css';

type Typed = Readonly<Record<string, string>>;

/** Seats for each value, beside the people there are. */
export function QuotasForm({
  here,
  rows,
  typed,
  now,
  fixed,
}: {
  readonly here: Here;
  readonly rows: readonly QuotaRow[];
  readonly typed: Typed;
  readonly now: { readonly size: number; readonly source: string };
  readonly fixed: boolean;
}): ReactNode {
  const t = useT();
  return (
    <Form version={here.version} id="quotas">
      <TextInput
        name="size"
        inputMode="numeric"
        look="short"
        label={t('selection.quotas.size')}
        value={typed['size'] ?? String(now.size)}
      />
      <QuotaLines rows={rows} />
      <TextArea
        name="source"
        label={t('selection.quotas.source')}
        hint={t('selection.quotas.source.hint')}
        value={typed['source'] ?? now.source}
      />
      {fixed ? null : (
        <div className="row">
          <Button name="do" value="save">
            {t('selection.quotas.save')}
          </Button>
          <Button name="do" value="check" weight="quiet">
            {t('selection.quotas.check')}
          </Button>
        </div>
      )}
    </Form>
  );
}

function QuotaLines({ rows }: { readonly rows: readonly QuotaRow[] }): ReactNode {
  const t = useT();
  const features = [...new Set(rows.map(({ feature }) => feature))];
  return features.map((feature) => {
    const label = rows.find((row) => row.feature === feature)?.featureLabel ?? feature;
    return (
      <table key={feature} className={styles.quotas}>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('selection.quotas.value')}</th>
            <th scope="col">{t('selection.quotas.have')}</th>
            <th scope="col">{t('selection.quotas.min')}</th>
            <th scope="col">{t('selection.quotas.max')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) =>
            row.feature === feature ? <Line key={row.value} row={row} place={place} /> : null,
          )}
        </tbody>
      </table>
    );
  });
}

function Line({ row, place }: { readonly row: QuotaRow; readonly place: number }): ReactNode {
  const t = useT();
  const { feature, featureLabel, value, valueLabel, have } = row;
  return (
    <tr>
      <th scope="row">
        {valueLabel}
        <input type="hidden" name={`feature.${place}`} value={feature} />
        <input type="hidden" name={`value.${place}`} value={value} />
      </th>
      <td>{have}</td>
      {(['min', 'max'] as const).map((bound) => (
        <td key={bound}>
          <input
            className={styles.number}
            name={`${bound}.${place}`}
            inputMode="numeric"
            defaultValue={Number.isNaN(row[bound]) ? '' : row[bound]}
            aria-label={t(`selection.quotas.${bound}.of`, {
              feature: featureLabel,
              value: valueLabel,
            })}
          />
        </td>
      ))}
    </tr>
  );
}

/** Brings quotas in from a file, as other tools write them. */
export function ImportQuotas(): ReactNode {
  const t = useT();
  return (
    <Form files>
      <FileInput
        name="file"
        accept=".csv,text/csv"
        label={t('selection.import.file')}
        hint={t('selection.import.hint')}
      />
      <Button name="do" value="import" weight="quiet">
        {t('selection.import.go')}
      </Button>
    </Form>
  );
}
