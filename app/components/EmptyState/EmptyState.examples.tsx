import { LinkButton } from '../Button/Button.tsx';
import type { Example } from '../examples.ts';
import { EmptyState } from './EmptyState.tsx';

export const examples: readonly Example[] = [
  {
    name: 'no frame yet',
    element: (
      <EmptyState title="No addresses yet">
        <p>Bring the list of addresses that letters may go to.</p>
        <LinkButton to="/gallery">Bring the list</LinkButton>
      </EmptyState>
    ),
  },
];
