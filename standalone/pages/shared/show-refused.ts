import { number } from '../../select/report/words.ts';
import type { FieldProblem } from './field-problem.ts';
import { element, part, say, showOnly } from './page-parts.ts';

/** Says what stands in the way, a sentence each, and moves the reader there. */
export function showRefused(title: string, sentences: readonly string[]): void {
  refused(
    title,
    sentences.map((sentence) => element('span', sentence)),
  );
}

/** As `showRefused`; each sentence that is about a field leads to it. */
export function showProblems(title: string, problems: readonly FieldProblem[]): void {
  const items = problems.map(({ field, sentence }) => {
    if (field === null) return element('span', sentence);
    const link = document.createElement('a');
    link.href = `#${field}`;
    link.textContent = sentence;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      part(field).closest('details')?.setAttribute('open', '');
      part(field).focus();
    });
    part(field).setAttribute('aria-invalid', 'true');
    return link;
  });
  refused(title, items);
}

export function thingsToPutRight(count: number): string {
  return count === 1 ? 'One thing to put right' : `${number(count)} things to put right`;
}

/** Fields are no longer marked as wrong. */
export function forgetProblems(form: HTMLElement): void {
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid');
}

function refused(title: string, items: readonly HTMLElement[]): void {
  say('refused-title', title);
  part('problems').replaceChildren(
    ...items.map((item) => {
      const entry = document.createElement('li');
      entry.append(item);
      return entry;
    }),
  );
  showOnly('refused');
  part('refused-title').focus();
}
