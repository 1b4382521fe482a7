import type { Example } from '../examples.ts';
import { StageRail } from './StageRail.tsx';

export const examples: readonly Example[] = [
  {
    name: 'in selection',
    element: (
      <StageRail
        here="selection"
        stages={[
          { stage: 'commission', state: 'done', note: 'pledge published 3 March', to: '/gallery' },
          { stage: 'invitation', state: 'done', note: '6,000 letters', to: '/gallery' },
          { stage: 'registration', state: 'done', note: '517 people replied', to: '/gallery' },
          { stage: 'selection', state: 'now', note: 'draw the panel', to: '/gallery' },
          { stage: 'gathering', state: 'later' },
          { stage: 'deliberation', state: 'later' },
          { stage: 'decision', state: 'later' },
          { stage: 'response', state: 'later' },
          { stage: 'follow-up', state: 'later' },
        ]}
      />
    ),
  },
];
