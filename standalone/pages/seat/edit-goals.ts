import { element, part } from '../shared/page-parts.ts';
import { control, offerChoices } from './controls.ts';
import { editOrder, type Ordered } from './edit-order.ts';
import { columnsOf, type Goal } from './goals.ts';

/** What is aimed for, in which order. @param columns those of the people's file */
export function editGoals(columns: () => readonly string[]): Ordered<Goal> & { offer: () => void } {
  const offer = (goals: readonly Goal[]) => {
    const chosen = columnsOf(goals);
    const rest = columns().filter((name) => !chosen.some((one) => same(one, name)));
    offerChoices('goals-more', rest);
    part('goals-adding').hidden = rest.length === 0;
    // A problem with a column leads to its place among the columns, wherever new meetings stand.
    for (const [i, row] of part('goals').querySelectorAll<HTMLElement>('.column').entries()) {
      row.id = `balance-${i + 1}`;
      row.tabIndex = -1;
    }
  };
  const goals = editOrder<Goal>({
    list: 'goals',
    name: (goal) => (goal.kind === 'column' ? `“${goal.column}”` : 'new faces'),
    stays: ({ kind }) => kind === 'meetings',
    show: (goal, i) => {
      const words = element('span', '', goal.kind);
      const what =
        goal.kind === 'column'
          ? `Every table a mix of ${goal.column}`
          : 'New faces: nobody meets anybody twice';
      words.append(element('b', String(i + 1)), what);
      return [words];
    },
    changed: offer,
  });
  part('goals-add').addEventListener('click', () => {
    const column = control('goals-more').value;
    if (column === '') return;
    goals.set([...goals.items(), { kind: 'column', column }]);
    const full = part('goals-adding').hidden;
    part(full ? `goals-${goals.items().length}` : 'goals-add').focus();
  });
  return { ...goals, offer: () => offer(goals.items()) };
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
