import type { Example } from '../examples.ts';
import { Clock } from './Clock.tsx';

export const examples: readonly Example[] = [
  {
    name: 'in a round',
    element: (
      <p>
        <Clock now="2026-05-16T09:47:20.000Z" until="2026-05-16T10:00:00.000Z" />
      </p>
    ),
  },
  {
    name: 'over',
    element: (
      <p>
        <Clock now="2026-05-16T10:00:01.000Z" until="2026-05-16T10:00:00.000Z" />
      </p>
    ),
  },
];
