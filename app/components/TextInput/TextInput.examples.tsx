import type { Example } from '../examples.ts';
import { TextInput } from './TextInput.tsx';

export const examples: readonly Example[] = [
  { name: 'text', element: <TextInput name="eg-name" label="Your name" autoComplete="name" /> },
  {
    name: 'number',
    element: (
      <TextInput
        name="eg-seats"
        label="Seats for residents"
        look="short"
        inputMode="numeric"
        value="110"
      />
    ),
  },
  {
    name: 'password',
    element: (
      <TextInput
        name="eg-password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. Three words are fine."
      />
    ),
  },
];
