// @ts-check
/**
 * Keeps a page up to date: when the assembly named in `<main data-live>` changes, the page is asked
 * for again and its main part exchanged. Whatever somebody is filling in stays untouched: the page
 * then waits until the form was sent or emptied. What was unfolded stays unfolded.
 */
const main = document.querySelector('main[data-live]');
let seen = '';
let busy = false;
let behind = false;

/** @param {Element} field */
function touched(field) {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, chosen);
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** @param {Element} part */
const isBeingFilledIn = (part) =>
  part.querySelector('form :focus, :is(input, textarea, select):focus') !== null ||
  [...part.querySelectorAll('input, textarea, select')].some(touched);

/** @param {Element} part */
const foldsOf = (part) => [...part.querySelectorAll('details')];

/** @param {HTMLDetailsElement} fold */
const nameOf = (fold) => fold.dataset['fold'] ?? fold.querySelector('summary')?.textContent;

async function reload() {
  if (!main) return;
  behind = busy || isBeingFilledIn(main);
  if (behind) return;
  busy = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = next.querySelector('main[data-live]');
    // Somebody may have begun to write while the answer was on its way.
    if (isBeingFilledIn(main)) behind = true;
    if (!fresh || isBeingFilledIn(main)) return;
    const open = new Set(foldsOf(main).flatMap((fold) => (fold.open ? [nameOf(fold)] : [])));
    main.replaceChildren(...document.importNode(fresh, true).childNodes);
    for (const fold of foldsOf(main)) if (open.has(nameOf(fold))) fold.open = true;
    const head = next.querySelector('[data-live-part]');
    const old = document.querySelector('[data-live-part]');
    if (head && old) old.replaceWith(document.importNode(head, true));
  } finally {
    busy = false;
    if (behind && !isBeingFilledIn(main)) void reload();
  }
}

if (main instanceof HTMLElement) {
  const stream = new EventSource(`/live/${main.dataset['live']}`);
  stream.addEventListener('version', (event) => {
    const first = seen === '';
    seen = event.data;
    if (!first) void reload();
  });
  main.addEventListener('focusout', () => setTimeout(() => behind && void reload()));
  main.addEventListener('change', () => setTimeout(() => behind && void reload()));
}
