import { Button } from '../Button/Button.tsx';
import { Card } from '../Card/Card.tsx';
import { Crowd } from '../Crowd/Crowd.tsx';
import { scatter } from '../Crowd/scatter.ts';
import type { Example } from '../examples.ts';
import { Figure } from '../Figure/Figure.tsx';
import { QuotaSlots } from '../QuotaSlots/QuotaSlots.tsx';
import { DeskFrame } from './DeskFrame.tsx';

const pool = scatter(517, 110);

export const examples: readonly Example[] = [
  {
    name: 'ready to draw',
    page: true,
    element: (
      <DeskFrame
        title="Selection"
        here="selection"
        assembly={{
          name: 'G1000 Harbourtown',
          question: 'How should our town grow?',
          to: '/gallery',
          stages: [
            {
              stage: 'commission',
              state: 'done',
              note: 'pledge published 3 March',
              to: '/gallery',
            },
            { stage: 'invitation', state: 'done', note: '6,000 letters', to: '/gallery' },
            { stage: 'registration', state: 'done', note: '517 people replied', to: '/gallery' },
            { stage: 'selection', state: 'now', note: 'draw the panel', to: '/gallery' },
            { stage: 'gathering', state: 'later' },
            { stage: 'deliberation', state: 'later' },
            { stage: 'decision', state: 'later' },
            { stage: 'response', state: 'later' },
            { stage: 'follow-up', state: 'later' },
          ],
        }}
      >
        <h1>517 people are ready to be drawn</h1>
        <p className="lead">
          Registration closed on Sunday 12 April. All quotas can be met; nobody in the pool is left
          without a chance.
        </p>
        <Card tone="next" title="Next: announce the public draw">
          <p>
            Publish what will be drawn from and how the numbers will be rolled. After that nothing
            can be changed without everyone seeing it.
          </p>
          <p className="row">
            <Button type="button">Announce the draw</Button>{' '}
            <Button type="button" weight="quiet">
              Try it with test dice
            </Button>
          </p>
          <Crowd
            people={pool}
            columns={47}
            groups={[
              { tone: 'token', label: 'registered' },
              { tone: 'drawn', label: 'seats to fill' },
            ]}
          />
        </Card>
        <div className="grid">
          <Figure label="Lowest chance of anyone" value="1 in 17">
            <p>As high as these quotas allow, proven. Average: 1 in 5.</p>
          </Figure>
          <Figure
            label="Who is missing"
            value="16 to 24"
            to="/gallery"
            more="Send 400 more letters"
          >
            <p>31 replied where 48 would match the town.</p>
          </Figure>
          <Figure label="Waiting for you" value="3" to="/gallery" more="Enter the paper forms" />
        </div>
        <h2>Who replied, beside the town</h2>
        <Card>
          <QuotaSlots
            features={[
              {
                label: 'Age',
                rows: [
                  { label: '16 to 24', have: 4, min: 6, max: 7 },
                  { label: '25 to 44', have: 18, min: 16, max: 18 },
                  { label: '45 to 64', have: 19, min: 15, max: 17 },
                ],
              },
            ]}
          />
        </Card>
      </DeskFrame>
    ),
  },
];
