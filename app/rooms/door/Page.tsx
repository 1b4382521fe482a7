import type { ReactNode } from 'react';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { useT } from '../../i18n/page.tsx';
import styles from './door.module.css';

export interface Head {
  readonly name: string;
  readonly base: string;
  readonly slug: string;
  readonly fictional: boolean;
  /** What makes an address be about one person of a letter, such as `?who=…`; mostly empty. */
  readonly who: string;
}

/** A page of the Door: its frame, a banner where the town is invented, the way to the record. */
export function Page({
  title,
  head,
  children,
}: {
  readonly title: string;
  readonly head: Head;
  readonly children: ReactNode;
}): ReactNode {
  const t = useT();
  return (
    <DoorFrame
      title={title}
      name={head.name}
      home={head.base}
      foot={
        <p>
          <Link to={`/record/${head.slug}`}>{t('door.foot.record')}</Link>
        </p>
      }
    >
      {head.fictional ? <Notice title={t('door.invented')} /> : null}
      <div className={styles.page}>{children}</div>
    </DoorFrame>
  );
}
