// @ts-check
/**
 * Keeps a page up to date: when the assembly named in `<main data-live>` changes, the page is asked
 * for again and its main part exchanged. Whatever somebody is filling in stays untouched.
 */
const main = document.querySelector('main[data-live]');
let seen = '';
let busy = false;

async function reload() {
  if (busy || !main || main.querySelector('form :focus')) return;
  busy = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = next.querySelector('main[data-live]');
    if (fresh) main.replaceChildren(...document.importNode(fresh, true).childNodes);
    const head = next.querySelector('[data-live-part]');
    const old = document.querySelector('[data-live-part]');
    if (head && old) old.replaceWith(document.importNode(head, true));
  } finally {
    busy = false;
  }
}

if (main instanceof HTMLElement) {
  const stream = new EventSource(`/live/${main.dataset['live']}`);
  stream.addEventListener('version', (event) => {
    const first = seen === '';
    seen = event.data;
    if (!first) void reload();
  });
}
