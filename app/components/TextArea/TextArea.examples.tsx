import type { Example } from '../examples.ts';
import { TextArea } from './TextArea.tsx';

export const examples: readonly Example[] = [
  {
    name: 'needs',
    element: (
      <TextArea
        name="eg-needs"
        label="What help would you need?"
        hint="Child care, a lift, an interpreter, a step-free seat. Only the two people who arrange it will read this."
        value="Someone to look after Mina, she is 4"
      />
    ),
  },
];
