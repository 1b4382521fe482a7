import type { Example } from '../examples.ts';
import { CheckboxGroup, RadioGroup } from './Choices.tsx';

export const examples: readonly Example[] = [
  {
    name: 'pick one',
    element: (
      <RadioGroup
        name="eg-come"
        label="Can you come on Saturday 16 May?"
        value="yes"
        choices={[
          { value: 'yes', label: 'Yes, I can come' },
          {
            value: 'help',
            label: 'I could come if I get help',
            hint: 'We arrange child care, lifts and interpreters.',
          },
          { value: 'no', label: 'No, not this time' },
        ]}
      />
    ),
  },
  {
    name: 'pick any, with a mistake',
    element: (
      <CheckboxGroup
        name="eg-langs"
        label="Which languages do you speak?"
        error="Tick at least one language."
        choices={[
          { value: 'en', label: 'English' },
          { value: 'nl', label: 'Nederlands' },
        ]}
      />
    ),
  },
];
