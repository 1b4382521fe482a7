import type { ReactNode } from 'react';
import { useT } from '../../../i18n/page.tsx';

const STATUS = ['registered', 'withdrawn', 'invited', 'erased'] as const;
const SEAT = ['drawn', 'confirmed', 'declined', 'replaced', 'alternate', 'withdrew'] as const;

/** How somebody stands in the register. */
export function StatusWord({ status }: { readonly status: string }): ReactNode {
  const t = useT();
  const known = STATUS.find((one) => one === status);
  return known ? t(`registration.status.${known}`) : status;
}

/** How somebody stands in the panel; nothing for who never had a seat. */
export function SeatWord({ seat }: { readonly seat: string }): ReactNode {
  const t = useT();
  const known = SEAT.find((one) => one === seat);
  return known ? t(`selection.seat.${known}`) : null;
}
