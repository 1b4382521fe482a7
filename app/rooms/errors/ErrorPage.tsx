import type { ReactNode } from 'react';
import { LinkButton } from '../../components/Button/Button.tsx';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { useT } from '../../i18n/page.tsx';

const KNOWN = [403, 404, 409, 413, 429, 500] as const;
type Known = (typeof KNOWN)[number];

/** Statuses without words of their own are told as the nearest one that has some. */
function wordsFor(status: number): Known {
  const known = KNOWN.find((one) => one === status);
  if (known) return known;
  return status >= 400 && status < 500 ? 404 : 500;
}

/** Says kindly what happened and what to do; nothing of what went wrong inside. */
export function ErrorPage({ status }: { readonly status: number }): ReactNode {
  const t = useT();
  const words = wordsFor(status);
  return (
    <DoorFrame title={t(`errors.${words}.title`)}>
      <h1>{t(`errors.${words}.title`)}</h1>
      <p className="lead">{t(`errors.${words}.text`)}</p>
      <p className="row">
        <LinkButton to="/" weight="quiet">
          {t('errors.home')}
        </LinkButton>
      </p>
    </DoorFrame>
  );
}
