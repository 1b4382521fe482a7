import { Button } from '../Button/Button.tsx';
import { Clock } from '../Clock/Clock.tsx';
import type { Example } from '../examples.ts';
import { Form } from '../Form/Form.tsx';
import { TextArea } from '../TextArea/TextArea.tsx';
import { TableFrame } from './TableFrame.tsx';

export const examples: readonly Example[] = [
  {
    name: 'notes',
    page: true,
    element: (
      <TableFrame
        title="Table 42"
        name="G1000 Harbourtown"
        bar={
          <>
            <p>Table 42 · Round 2</p>
            <Clock now="2026-05-16T09:47:20.000Z" until="2026-05-16T10:00:00.000Z" />
          </>
        }
      >
        <h1>What would you miss most if you had to leave this town tomorrow?</h1>
        <Form>
          <TextArea
            name="note"
            label="A note"
            hint="One thought a note, in the speaker’s own words and language."
          />
          <Button>Add the note</Button>
        </Form>
      </TableFrame>
    ),
  },
];
