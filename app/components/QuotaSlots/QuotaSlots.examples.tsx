import type { Example } from '../examples.ts';
import { QuotaSlots } from './QuotaSlots.tsx';

export const examples: readonly Example[] = [
  {
    name: 'beside the town',
    element: (
      <QuotaSlots
        features={[
          {
            label: 'Age',
            rows: [
              { label: '16 to 24', have: 4, min: 6, max: 7 },
              { label: '25 to 44', have: 18, min: 16, max: 18 },
              { label: '45 to 64', have: 19, min: 15, max: 17 },
              { label: '65 and over', have: 14, min: 11, max: 15 },
            ],
          },
          {
            label: 'Where they live',
            rows: [
              { label: 'Quayside', have: 7, min: 9, max: 10 },
              { label: 'Old Town', have: 34, min: 30, max: 34 },
            ],
          },
        ]}
      />
    ),
  },
];
