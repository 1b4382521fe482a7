import { Button } from '../Button/Button.tsx';
import type { Example } from '../examples.ts';
import { Card } from './Card.tsx';

export const examples: readonly Example[] = [
  {
    name: 'next',
    element: (
      <Card tone="next" level={3} title="Next: announce the public draw">
        <p>Publish what will be drawn from and how the numbers will be rolled.</p>
        <Button type="button">Announce the draw</Button>
      </Card>
    ),
  },
  {
    name: 'ticket',
    element: (
      <Card tone="drawn" level={3} title="Yes, you were drawn.">
        <p>Letter K7QM-42XD-B9NT is number 18,204 of 31,870.</p>
      </Card>
    ),
  },
];
