import type { Example } from '../examples.ts';
import { FileInput } from './FileInput.tsx';

export const examples: readonly Example[] = [
  {
    name: 'frame',
    element: (
      <FileInput
        name="eg-frame"
        label="List of addresses"
        hint="A CSV file with one address a row. Nothing is stored if any row is wrong."
        accept=".csv"
      />
    ),
  },
];
