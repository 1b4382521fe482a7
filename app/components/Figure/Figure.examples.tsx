import type { Example } from '../examples.ts';
import { Figure } from './Figure.tsx';

export const examples: readonly Example[] = [
  {
    name: 'chance',
    element: (
      <Figure label="Lowest chance of anyone" value="1 in 17">
        <p>As high as these quotas allow, proven. Average: 1 in 5.</p>
      </Figure>
    ),
  },
  {
    name: 'with people',
    element: <Figure label="Waiting for you" value="3" to="/" more="Enter the paper forms" />,
  },
];
