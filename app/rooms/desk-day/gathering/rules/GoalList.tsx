import type { ReactNode } from 'react';
import { Button } from '../../../../components/Button/Button.tsx';
import { Card } from '../../../../components/Card/Card.tsx';
import { Form } from '../../../../components/Form/Form.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { Rules } from './load-rules.ts';
import styles from './rules.module.css';

type ShownGoal = Rules['goals'][number];

/**
 * The goals in order. Accessibility: plain buttons move a goal, each named with it, and after the
 * page comes back the same button of the same goal has the focus, so that it can be pressed again.
 */
export function GoalList({ goals, moved }: Pick<Rules, 'goals' | 'moved'>): ReactNode {
  const t = useT();
  return (
    <Card title={t('gathering.rules.goals')}>
      <p>{t('gathering.rules.goals-what')}</p>
      <Form id="goals">
        {/* What Enter presses in a tick box: the first button of a form. */}
        <button type="submit" className="visually-hidden" name="do" value="goals" tabIndex={-1}>
          {t('gathering.rules.goals-save')}
        </button>
        <ol className={styles.goals}>
          {goals.map((goal, place) => (
            <GoalRow
              key={goal.goal}
              goal={goal}
              first={place === 0}
              last={place === goals.length - 1}
              focus={moved.goal === goal.goal ? (moved.up ? 'up' : 'down') : null}
            />
          ))}
        </ol>
        <Button weight="quiet" name="do" value="goals">
          {t('gathering.rules.goals-save')}
        </Button>
      </Form>
    </Card>
  );
}

function GoalRow({
  goal: { goal, on, feature },
  first,
  last,
  focus,
}: {
  readonly goal: ShownGoal;
  readonly first: boolean;
  readonly last: boolean;
  readonly focus: 'up' | 'down' | null;
}): ReactNode {
  const t = useT();
  const words = useGoalWords({ goal, feature });
  const always = goal === 'meetings';
  // At an end the button that was pressed is gone: the other one has the focus.
  const focused = focus === 'up' && first ? 'down' : focus === 'down' && last ? 'up' : focus;
  return (
    <li className={styles.goal}>
      <input type="hidden" name="goal" value={goal} />
      {always ? (
        <span className={styles.name}>
          <input type="hidden" name="on" value={goal} />
          <span>
            {words} <span className="soft">({t('gathering.rules.goal-always')})</span>
          </span>
        </span>
      ) : (
        <label className={styles.name}>
          <input type="checkbox" name="on" value={goal} defaultChecked={on} />
          {words}
        </label>
      )}
      <span className={styles.moves}>
        {(['up', 'down'] as const).map((way) =>
          (way === 'up' ? first : last) ? null : (
            <Button
              key={way}
              weight="quiet"
              name="do"
              value={`${way}:${goal}`}
              autoFocus={focused === way}
            >
              {t(`gathering.rules.${way}`)}
              <span className="visually-hidden"> {words}</span>
            </Button>
          ),
        )}
      </span>
    </li>
  );
}

/** A goal in words: the three that are always there, or a feature of the template. */
function useGoalWords({ goal, feature }: Pick<ShownGoal, 'goal' | 'feature'>): string {
  const t = useT();
  if (feature !== null) return t('gathering.rules.goal-feature', { feature });
  const known = goal === 'kind' || goal === 'group' ? goal : 'meetings';
  return t(`gathering.rules.goal-${known}`);
}
