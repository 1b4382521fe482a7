import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { statusOf } from '../../server/access/try-code.ts';
import { visitOf } from '../../server/access/visit.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { CodeForm } from './CodeForm.tsx';
import styles from './door.module.css';
import { findLetter } from './find-letter.ts';
import { letIn } from './let-in.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export function loader({ context }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const { searchParams } = visit.url;
  if (searchParams.has('often')) {
    const mistake = refusalWords(visit.t, { code: 'code-tried-too-often' });
    return data({ mistake }, { status: 429 });
  }
  const unknown = searchParams.has('unknown');
  return data({ mistake: unknown ? refusalWords(visit.t, { code: 'code-unknown' }) : undefined });
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const typed = fieldOf(context, 'code');
  if (typed === '') return data({ typed, mistake: '' }, { status: 422 });
  const found = await findLetter(visit, typed);
  if (!found.ok) {
    const mistake = refusalWords(visit.t, found.refusal);
    return data({ typed, mistake }, { status: statusOf(found.refusal) });
  }
  const { assembly, household, slug } = found.value;
  return letIn(visit, assembly, household, `/door/${slug}`);
}

export default function Code(): ReactNode {
  const t = useT();
  const before = useLoaderData<typeof loader>();
  const sent = useActionData<{ typed: string; mistake: string }>();
  return (
    <DoorFrame title={t('door.code.tab')}>
      <h1>{t('door.code.title')}</h1>
      <p className="lead">{t('door.code.lead')}</p>
      <CodeForm
        label={t('door.code.label')}
        hint={t('door.code.hint')}
        go={t('door.code.go')}
        typed={sent?.typed}
        mistake={sent?.mistake ?? before.mistake}
      />
      <p className={`soft ${styles.links}`}>{t('door.code.lost')}</p>
    </DoorFrame>
  );
}
