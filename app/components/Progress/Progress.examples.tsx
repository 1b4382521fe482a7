import type { Example } from '../examples.ts';
import { Progress } from './Progress.tsx';

export const examples: readonly Example[] = [
  {
    name: 'letters',
    element: <Progress share={0.62} label="Printing 6,000 letters" running={false} />,
  },
  {
    name: 'lottery',
    element: (
      <Progress
        share={0.4}
        label="Writing the fairest chances as panels"
        seconds={72}
        running={false}
      />
    ),
  },
];
