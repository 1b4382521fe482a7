import { Button } from '../Button/Button.tsx';
import { RadioGroup } from '../Choices/Choices.tsx';
import type { Example } from '../examples.ts';
import { Form } from '../Form/Form.tsx';
import { Steps } from '../Steps/Steps.tsx';
import { TextArea } from '../TextArea/TextArea.tsx';
import { DoorFrame } from './DoorFrame.tsx';

export const examples: readonly Example[] = [
  {
    name: 'availability',
    page: true,
    element: (
      <DoorFrame
        title="Can you come?"
        name="G1000 Harbourtown"
        foot={<p>Call us: 020 7946 0018</p>}
      >
        <Steps at={2} of={5} />
        <h1>Can you come on Saturday 16 May?</h1>
        <p>
          The day starts at 9:30 in the Corn Hall and ends at 17:00. Lunch is on us, and you get
          £70.
        </p>
        <Form>
          <RadioGroup
            name="come"
            label="Your answer"
            value="yes"
            choices={[
              { value: 'yes', label: 'Yes, I can come' },
              { value: 'help', label: 'I could come if I get help' },
              { value: 'no', label: 'No, not this time' },
            ]}
          />
          <TextArea
            name="needs"
            label="What help would you need?"
            hint="Child care, a lift, an interpreter, a step-free seat. Only the two people who arrange it will read this."
            value="Someone to look after Mina, she is 4"
          />
          <Button wide>Continue</Button>
        </Form>
      </DoorFrame>
    ),
  },
];
