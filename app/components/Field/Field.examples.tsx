import type { Example } from '../examples.ts';
import { TextInput } from '../TextInput/TextInput.tsx';

export const examples: readonly Example[] = [
  {
    name: 'label and hint',
    element: (
      <TextInput
        name="eg-code"
        label="The code on your letter"
        hint="Twelve letters and figures, for instance K7QM-42XD-B9NT."
        look="code"
      />
    ),
  },
  {
    name: 'mistake',
    element: (
      <TextInput
        name="eg-mail"
        label="Email address"
        error="Write an address like name@example.org, or leave this empty."
        value="name@"
      />
    ),
  },
];
