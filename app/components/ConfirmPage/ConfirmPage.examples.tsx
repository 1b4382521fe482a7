import { DoorFrame } from '../DoorFrame/DoorFrame.tsx';
import type { Example } from '../examples.ts';
import { ConfirmPage } from './ConfirmPage.tsx';

export const examples: readonly Example[] = [
  {
    name: 'withdraw',
    page: true,
    element: (
      <DoorFrame title="Withdraw" name="G1000 Harbourtown">
        <ConfirmPage
          title="Withdraw your name?"
          consequence="Your answers will be erased and you will not be drawn."
          act="Withdraw my name"
          name="do"
          value="withdraw"
          back="/gallery"
        />
      </DoorFrame>
    ),
  },
];
