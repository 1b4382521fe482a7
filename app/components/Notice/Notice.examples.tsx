import type { Example } from '../examples.ts';
import { Notice } from './Notice.tsx';

export const examples: readonly Example[] = [
  {
    name: 'info',
    element: (
      <Notice>
        <p>The list was sealed on Monday 2 March 2026, before anyone could know the dice.</p>
      </Notice>
    ),
  },
  {
    name: 'success',
    element: (
      <Notice kind="success" title="You are registered.">
        <p>Keep your letter: the code on it brings you back here.</p>
      </Notice>
    ),
  },
  {
    name: 'warning',
    element: (
      <Notice kind="warning" title="No translation has been read by a native speaker yet." />
    ),
  },
];
