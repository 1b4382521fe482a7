import { readCsv } from '../../csv.ts';
import { number } from '../../select/report/words.ts';
import { dropOn, give, offer } from '../shared/give-file.ts';
import { element, field, part, say } from '../shared/page-parts.ts';
import { EXAMPLE_QUOTAS, EXAMPLE_SIZE, examplePeople } from './examples.ts';

/** Files are chosen, dropped on their place, or taken from the example; what is in them is told. */
export function startChoosing(): void {
  for (const id of ['people', 'quotas', 'include', 'exclude']) dropOn(id);
  for (const id of ['people', 'quotas']) field(id).addEventListener('change', () => void tell(id));
  offer('people-example', examplePeople());
  offer('quotas-example', EXAMPLE_QUOTAS);
  part('try').addEventListener('click', () => {
    give('people', new File([examplePeople()], 'people.csv'));
    give('quotas', new File([EXAMPLE_QUOTAS], 'quotas.csv'));
    field('size').value = String(EXAMPLE_SIZE);
    part('select').focus();
  });
}

/** Rows and columns of what was chosen; what is wrong with it is said when it is used. */
async function tell(id: string): Promise<void> {
  const file = field(id).files?.[0];
  field(id).removeAttribute('aria-invalid');
  const read = file === undefined ? null : readCsv(new Uint8Array(await file.arrayBuffer()));
  if (file !== field(id).files?.[0]) return; // another was chosen meanwhile
  const words = read?.ok
    ? `${count(read.value.rows.length, 'row')}, ${count(read.value.header.length, 'column')}`
    : 'This file cannot be read as a table: Select says why.';
  say(`${id}-read`, read === null ? '' : words);
  if (id !== 'people') return;
  const columns = read?.ok ? read.value.header : [];
  part('columns').replaceChildren(
    ...(columns.length > 0 ? ['Columns in your file: '] : []),
    ...columns.flatMap((name, i) => [...(i > 0 ? [', '] : []), element('code', name)]),
  );
}

function count(some: number, word: string): string {
  return `${number(some)} ${word}${some === 1 ? '' : 's'}`;
}
