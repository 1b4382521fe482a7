import type { Example } from '../examples.ts';
import { Steps } from './Steps.tsx';

export const examples: readonly Example[] = [
  { name: 'second of five', element: <Steps at={2} of={5} /> },
];
