import type { Example } from '../examples.ts';
import { Mark } from './Mark.tsx';

export const examples: readonly Example[] = [
  { name: 'small', element: <Mark /> },
  { name: 'large', element: <Mark size="large" /> },
];
