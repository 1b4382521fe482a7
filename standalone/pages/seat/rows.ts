import { element } from '../shared/page-parts.ts';

/** The tables of a person by round; a dash where they are absent. */
export function tableCells(tables: readonly (number | null)[]): readonly HTMLElement[] {
  return tables.map((table) => element('td', table === null ? '–' : `${table}`));
}

export function headRow(names: readonly string[]): HTMLElement {
  const row = element('tr');
  row.append(
    ...names.map((name) => {
      const made = element('th', name);
      made.setAttribute('scope', 'col');
      return made;
    }),
  );
  return row;
}

export function rowHeading(text: string): HTMLElement {
  const made = element('th', text);
  made.setAttribute('scope', 'row');
  return made;
}
