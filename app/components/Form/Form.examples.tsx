import { Button } from '../Button/Button.tsx';
import type { Example } from '../examples.ts';
import { TextInput } from '../TextInput/TextInput.tsx';
import { Form } from './Form.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one field',
    element: (
      <Form>
        <TextInput name="eg-code-2" label="The code on your letter" look="code" />
        <Button>Open my letter</Button>
      </Form>
    ),
  },
];
