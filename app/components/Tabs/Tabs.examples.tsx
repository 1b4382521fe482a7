import type { Example } from '../examples.ts';
import { Tabs } from './Tabs.tsx';

export const examples: readonly Example[] = [
  {
    name: 'three parts',
    element: (
      <Tabs
        here="/gallery/Tabs"
        tabs={[
          { to: '/gallery/Tabs', label: 'Replies' },
          { to: '/gallery', label: 'Paper forms' },
          { to: '/', label: 'Needs' },
        ]}
      />
    ),
  },
];
