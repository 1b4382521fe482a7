import type { ComponentProps, ReactNode } from 'react';
import { Link } from '../Link/Link.tsx';
import styles from './Button.module.css';

type Weight = 'main' | 'quiet' | 'grave';

function classOf(weight: Weight, wide: boolean): string {
  return [styles.button, styles[weight], wide ? styles.wide : ''].filter(Boolean).join(' ');
}

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  /** One `main` a page: the next thing to do. `grave` for what cannot be taken back. */
  readonly weight?: Weight;
  readonly wide?: boolean;
};

/**
 * Sends the form it stands in. Words are verb and noun.
 * Accessibility: at least 48 px high (WCAG 2.2, 2.5.8), a visible focus ring, never disabled: a form
 * says what is missing instead.
 */
export function Button({
  weight = 'main',
  wide = false,
  type = 'submit',
  ...rest
}: Props): ReactNode {
  return <button className={classOf(weight, wide)} type={type} {...rest} />;
}

/** A link that is the next thing to do, where nothing is sent. */
export function LinkButton({
  to,
  weight = 'main',
  wide = false,
  children,
}: {
  readonly to: string;
  readonly weight?: Weight;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link to={to} className={classOf(weight, wide)}>
      {children}
    </Link>
  );
}
