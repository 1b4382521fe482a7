import type { ComponentProps, ReactNode } from 'react';
import { useHref } from '../../i18n/page.tsx';

type Props = Omit<ComponentProps<'a'>, 'href'> & { readonly to: string };

/**
 * A link within this site that keeps the language the reader asked for. Use a plain `a` for other
 * sites. Accessibility: the words alone say where it leads.
 */
export function Link({ to, ...rest }: Props): ReactNode {
  return <a href={useHref()(to)} {...rest} />;
}
