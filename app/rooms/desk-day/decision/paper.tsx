import type { Marks } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { BallotMarks } from '../../../components/BallotMarks/BallotMarks.tsx';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame, useTyped } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { CardField } from './CardField.tsx';
import { loadPaper } from './load-paper.ts';
import { sendSlip } from './send-slip.ts';

export const access = { roles: ['returning-officer'], scope: 'assembly' } satisfies Access;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const seen = await loadPaper(context, params['ballot'] ?? '');
  if (seen === null) throw data(null, { status: 404 });
  return seen;
}

export async function action({ context, params }: ActionFunctionArgs) {
  return await sendSlip(context, params['ballot'] ?? '');
}

export default function Paper(): ReactNode {
  const t = useT();
  const { day, dots, open, options, marks, papers } = useLoaderData<typeof loader>();
  const sent = useActionData<{ readonly replaced?: boolean; readonly odd?: boolean }>();
  const taken = sent?.replaced;
  const typed = useTyped();
  const back = `${day.base}/${dots ? 'deliberation/dots' : 'decision'}`;
  return (
    <DayFrame
      day={day}
      stage={dots ? 'deliberation' : 'decision'}
      title={t('decision.paper.title')}
      lead={t('decision.paper.lead', { papers })}
      wide
    >
      {taken === undefined ? null : (
        <Notice
          kind="success"
          title={t(taken ? 'decision.paper.replaced' : 'decision.paper.taken')}
          live
        />
      )}
      {sent?.odd ? <Notice kind="warning" title={t('decision.paper.odd')} /> : null}
      {open ? (
        <Form>
          <CardField typed={typed['card']} />
          <Numbers kind={marks.kind} typed={typed['numbers']} />
          <div className={styles.paper}>
            <BallotMarks marks={marks} options={options} choices={{}} />
          </div>
        </Form>
      ) : (
        <EmptyState title={t('decision.paper.shut')} />
      )}
      <LinkButton to={back} weight="quiet">
        {t('decision.paper.back')}
      </LinkButton>
    </DayFrame>
  );
}

/** Slips of ticks, dots and ranks are typed fastest as numbers of options. */
function Numbers({
  kind,
  typed,
}: {
  readonly kind: Marks['kind'];
  readonly typed: string | undefined;
}): ReactNode {
  const t = useT();
  const go = <Button>{t('decision.paper.go')}</Button>;
  if (kind === 'each' || kind === 'points' || kind === 'grades') return go;
  return (
    <>
      <TextInput
        name="numbers"
        label={t('decision.paper.numbers')}
        hint={t(`decision.paper.numbers-hint.${kind === 'ranks' ? 'ranks' : 'picks'}`)}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
      />
      {go}
      <p className="soft">{t('decision.paper.or-marks')}</p>
    </>
  );
}
