import { type Check, type CheckId, type Report, TITLES } from '../index.ts';

/** The checks in the order of an assembly's life, under the names of its stages. */
const GROUPS: readonly (readonly [string, readonly CheckId[]])[] = [
  [
    'The draw of letters',
    ['pledge-first', 'frame-listed', 'letters-announced', 'letters-recomputed'],
  ],
  [
    'The panel',
    [
      'pool-adds-up',
      'lottery-adds-up',
      'panel-announced',
      'panel-recomputed',
      'alternates-recomputed',
      'seats-recomputed',
    ],
  ],
  ['The day', ['seating-adds-up', 'notes-kept', 'dots-announced', 'dots-recounted']],
  ['The vote', ['ballot-announced', 'ballot-recounted']],
  ['The answer', ['recommendations-as-voted', 'answers-to-recommendations']],
  [
    'The record itself',
    [
      'chain-holds',
      'checkpoints-signed',
      'checkpoints-agree',
      'record-covered',
      'publisher-known',
      'kept-checkpoints-agree',
      'entries-readable',
      'documents-present',
      'documents-intact',
      'sealed-kept-out',
      'manifest-readable',
      'files-as-listed',
    ],
  ],
];

const WORDS: Readonly<Record<Check['status'], string>> = {
  ok: 'Holds',
  failed: 'Does not hold',
  'not-possible': 'Not checked',
};

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Puts a report on the page and moves the reader to its verdict. */
export function showReport(report: Report): void {
  const failed = report.checks.filter(({ status }) => status === 'failed');
  const passed = report.checks.filter(({ status }) => status === 'ok').length;
  const open = report.checks.length - passed - failed.length;
  const verdict = part('verdict');
  verdict.textContent = report.ok ? 'This record holds' : 'This record does not hold';
  const box = verdict.parentElement;
  if (box !== null) box.className = `card ${report.ok ? 'holds' : 'fails'}`;
  part('summary').textContent = summaryOf(report, passed, failed.length, open);
  part('crowd').replaceChildren(...report.checks.map(({ status }) => element('i', status)));
  part('groups').replaceChildren(...GROUPS.flatMap(([name, ids]) => group(name, ids, report)));
  part('report').hidden = false;
  verdict.focus();
}

function summaryOf(report: Report, passed: number, failed: number, open: number): string {
  const size = `Entries read: ${report.entries}, of assembly ${report.assembly ?? 'unknown'}.`;
  const held = `Checks that hold: ${passed}`;
  const rest = open > 0 ? `; not checked: ${open}.` : '.';
  const first = report.checks.find(({ status, entry }) => status === 'failed' && entry !== null);
  const where = first?.entry ? ` The first fault is in entry ${first.entry}.` : '';
  const faults = failed > 0 ? failed : 'none';
  return `${held}; that do not: ${faults}${rest} ${size}${where}`;
}

function group(name: string, ids: readonly CheckId[], report: Report): readonly HTMLElement[] {
  const list = element('ul', 'checks');
  for (const check of report.checks.filter(({ id }) => ids.includes(id))) {
    const item = element('li', check.status);
    item.append(
      element('b', '', TITLES[check.id]),
      element('span', `word ${check.status}`, WORDS[check.status]),
      element('p', '', check.text),
    );
    list.append(item);
  }
  return [element('h3', '', name), list];
}
