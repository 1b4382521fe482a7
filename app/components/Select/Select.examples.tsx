import type { Example } from '../examples.ts';
import { Select } from './Select.tsx';

export const examples: readonly Example[] = [
  {
    name: 'area',
    element: (
      <Select
        name="eg-area"
        label="Part of town"
        empty="Choose one"
        options={[
          { value: 'q', label: 'Quayside' },
          { value: 'o', label: 'Old Town' },
        ]}
      />
    ),
  },
];
