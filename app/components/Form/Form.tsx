import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import styles from './Form.module.css';

interface Props {
  readonly children: ReactNode;
  /** Where it is sent; this page when left out. */
  readonly action?: string;
  /** The form carries files. */
  readonly files?: boolean;
  /** Version of the record this page was made from: an act on an older one is refused kindly. */
  readonly version?: number;
  readonly id?: string;
}

/**
 * Sends an act. Carries the session's token, a key of its own so that sending twice acts once, and
 * the version of the record the page saw.
 * Accessibility: `noValidate`, so that mistakes come back as sentences beside the fields.
 */
export function Form({ children, action, files = false, version, id }: Props): ReactNode {
  const { formToken, formKey } = usePage();
  return (
    <form
      className={styles.form}
      method="post"
      noValidate
      {...(id ? { id } : {})}
      {...(action ? { action } : {})}
      {...(files ? { encType: 'multipart/form-data' } : {})}
    >
      {formToken ? <input type="hidden" name="_token" value={formToken} /> : null}
      <input type="hidden" name="_key" value={formKey} />
      {version === undefined ? null : <input type="hidden" name="_version" value={version} />}
      {children}
    </form>
  );
}
