import type { Example } from '../examples.ts';
import { Breadcrumb } from './Breadcrumb.tsx';

export const examples: readonly Example[] = [
  {
    name: 'two up',
    element: (
      <Breadcrumb
        steps={[
          { to: '/', label: 'Harbourtown' },
          { to: '/gallery', label: 'Registration' },
        ]}
      />
    ),
  },
];
