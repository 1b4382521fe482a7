import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Challenge } from '../../server/access/passkey-challenge.ts';

/**
 * A form that a passkey answers: hidden until the browser has said that it can (`passkey.js`).
 * Accessibility: nothing is lost without it; the password form stands before it.
 */
export function PasskeyForm({
  ask,
  challenge,
  options,
  button,
  hint,
  children,
}: {
  readonly ask: 'get' | 'create';
  readonly challenge: Challenge;
  readonly options: object;
  readonly button: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const { formToken, formKey } = usePage();
  return (
    <form method="post" hidden data-passkey={ask} data-options={JSON.stringify(options)}>
      {formToken ? <input type="hidden" name="_token" value={formToken} /> : null}
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="do" value="passkey" />
      <input type="hidden" name="challenge" value={challenge.challenge} />
      <input type="hidden" name="until" value={challenge.until} />
      <input type="hidden" name="seal" value={challenge.seal} />
      <input type="hidden" name="response" value="" />
      <hr />
      {hint ? <p className="soft">{hint}</p> : null}
      {children}
      <Button weight="quiet">{button}</Button>
    </form>
  );
}
