import type { Example } from '../examples.ts';
import { DrawReveal } from './DrawReveal.tsx';

export const examples: readonly Example[] = [
  { name: 'a panel of 110', element: <DrawReveal seats={110} /> },
  { name: 'still, 22', element: <DrawReveal seats={22} replay="still" /> },
];
