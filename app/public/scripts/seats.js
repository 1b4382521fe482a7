// @ts-check
/**
 * Lets a name be dragged onto a table or onto another name. While it is held, every table says what
 * the move would cost: the same words as on the page of that person, which the link leads to and
 * where the move is confirmed. Without it the links do the same.
 */
const MARK = '[data-seats]';

/** @param {EventTarget | null} target @param {string} selector */
const within = (target, selector) =>
  target instanceof Element ? target.closest(`${MARK} ${selector}`) : null;

/** @type {HTMLAnchorElement | null} */
let held = null;

/** @param {HTMLAnchorElement} link */
async function tellCosts(link) {
  const answer = await fetch(link.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || held !== link) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const cost of page.querySelectorAll('[data-cost-of]')) {
    const table = document.querySelector(
      `${MARK} [data-table="${cost.getAttribute('data-cost-of') ?? ''}"]`,
    );
    if (!table || held !== link) continue;
    const words = document.createElement('p');
    words.dataset['cost'] = '';
    words.className = cost.className;
    words.textContent = cost.textContent;
    table.append(words);
  }
}

function letGo() {
  held = null;
  for (const words of document.querySelectorAll(`${MARK} [data-cost]`)) words.remove();
  over(null);
}

/** @param {Element | null} table */
function over(table) {
  for (const one of document.querySelectorAll(`${MARK} [data-over]`))
    if (one !== table) one.removeAttribute('data-over');
  table?.setAttribute('data-over', '');
}

document.addEventListener('dragstart', (event) => {
  const link = within(event.target, 'a[data-person]');
  if (!(link instanceof HTMLAnchorElement)) return;
  held = link;
  event.dataTransfer?.setData('text/plain', link.textContent);
  void tellCosts(link);
});

document.addEventListener('dragover', (event) => {
  const table = within(event.target, '[data-table]');
  if (!held || !table || table.contains(held)) return;
  event.preventDefault();
  over(table);
});

document.addEventListener('drop', (event) => {
  const table = within(event.target, '[data-table]');
  if (!held || !(table instanceof HTMLElement)) return;
  event.preventDefault();
  const to = new URL(held.href);
  to.searchParams.set('to', table.dataset['table'] ?? '');
  const other = within(event.target, 'a[data-person]');
  if (other instanceof HTMLElement && other !== held)
    to.searchParams.set('swap', other.dataset['person'] ?? '');
  letGo();
  location.assign(to);
});

document.addEventListener('dragend', letGo);
