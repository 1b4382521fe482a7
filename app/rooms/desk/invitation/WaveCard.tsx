import type { Wave } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { shownName } from '../jobs/read-job.ts';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';

/** One wave that was drawn: print it, fetch the letters, note what came back. */
export function WaveCard({
  here,
  wave,
  files,
}: {
  readonly here: Here;
  readonly wave: Wave;
  readonly files: { readonly job: string; readonly files: readonly string[] } | null;
}): ReactNode {
  const t = useT();
  const { wave: number, letters, printed } = wave;
  const title = t('invitation.wave.title', { wave: number, letters });
  return (
    <Card title={title} tone={printed === 0 ? 'next' : 'plain'}>
      {printed === 0 ? (
        <>
          <p>{t('invitation.wave.codes')}</p>
          <Form>
            <input type="hidden" name="wave" value={number} />
            <Button name="do" value="print">
              {t('invitation.wave.print', { letters })}
            </Button>
          </Form>
        </>
      ) : (
        <p>{t('invitation.wave.printed', { printed })}</p>
      )}
      {files ? (
        <ul>
          {files.files.map((file) => (
            <li key={file}>
              <Link to={`${here.base}/jobs/${files.job}/${file}`}>
                {t('invitation.wave.fetch', { file: shownName(file) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {printed > 0 ? <ReturnedForm wave={wave} /> : null}
    </Card>
  );
}

function ReturnedForm({ wave }: { readonly wave: Wave }): ReactNode {
  const t = useT();
  const typed = useTyped('returned');
  const back = Object.values(wave.returned).reduce((sum, one) => sum + one, 0);
  return (
    <details open={typed['wave'] === String(wave.wave)}>
      <summary>{t('invitation.returned.title', { back })}</summary>
      <Form>
        <input type="hidden" name="wave" value={wave.wave} />
        <Select
          name="stratum"
          label={t('invitation.stratum')}
          value={typed['stratum']}
          options={wave.shares
            .filter(({ letters }) => letters > 0)
            .map(({ stratum }) => ({ value: stratum, label: stratum }))}
        />
        <TextInput
          name="letters"
          inputMode="numeric"
          look="short"
          label={t('invitation.returned.letters')}
          value={typed['letters']}
        />
        <Button name="do" value="returned" weight="quiet">
          {t('invitation.returned.go')}
        </Button>
      </Form>
    </details>
  );
}
