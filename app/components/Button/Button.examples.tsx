import type { Example } from '../examples.ts';
import { Button, LinkButton } from './Button.tsx';

export const examples: readonly Example[] = [
  { name: 'the next thing', element: <Button type="button">Announce the draw</Button> },
  {
    name: 'quiet',
    element: (
      <Button type="button" weight="quiet">
        Try with test dice
      </Button>
    ),
  },
  {
    name: 'cannot be taken back',
    element: (
      <Button type="button" weight="grave">
        Withdraw my name
      </Button>
    ),
  },
  {
    name: 'link, wide',
    element: (
      <LinkButton to="/" wide>
        Start now
      </LinkButton>
    ),
  },
];
