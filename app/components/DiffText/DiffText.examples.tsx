import type { Example } from '../examples.ts';
import { DiffText } from './DiffText.tsx';

export const examples: readonly Example[] = [
  {
    name: 'second version',
    element: (
      <DiffText
        before="Plant ten trees on the quay and ask the harbour to water them."
        after="Plant forty trees on the quay and let each street water its own."
      />
    ),
  },
];
