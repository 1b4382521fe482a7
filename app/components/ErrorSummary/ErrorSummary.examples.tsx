import type { Example } from '../examples.ts';
import { ErrorSummary } from './ErrorSummary.tsx';

export const examples: readonly Example[] = [
  {
    name: 'two mistakes',
    element: (
      <ErrorSummary
        mistakes={[
          { field: 'eg-mail', sentence: 'Write an address like name@example.org.' },
          { field: 'eg-langs', sentence: 'Tick at least one language.' },
        ]}
      />
    ),
  },
];
