import type { TableProblem } from '@commonlot/selection';
import type { Translate } from '../../../i18n/translator.ts';

/** One thing wrong in a quota file, with its row and column. */
export function tableSentence(t: Translate, problem: TableProblem): string {
  const row = 'row' in problem ? String(problem.row) : '';
  const column = 'column' in problem ? problem.column : '';
  switch (problem.code) {
    case 'column-missing':
    case 'column-twice':
    case 'flex-alone':
      return t(`selection.import.${problem.code}`, { column });
    case 'no-rows':
      return t('selection.import.no-rows');
    case 'cell-empty':
    case 'not-a-count':
      return t(`selection.import.${problem.code}`, { row, column });
    case 'min-above-max':
    case 'flex-narrower':
    case 'quota-twice':
    case 'id-twice':
    case 'value-without-quota':
    case 'intersection-value':
      return t(`selection.import.${problem.code}`, { row });
  }
}
