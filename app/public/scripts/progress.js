// @ts-check
/**
 * Follows a job: looks every second and changes only the bar and its words. When the job has
 * ended, its outcome takes the place of the bar and is said aloud. The visitor's tick stops it.
 */
const EVERY_MS = 1_000;
const main = document.querySelector('#main');
const said = document.createElement('p');
let busy = false;

/** @param {ParentNode} page */
function jobIn(page) {
  return page.querySelector('[data-progress]');
}

function wanted() {
  const box = main && jobIn(main)?.querySelector('[data-watch] input');
  return box instanceof HTMLInputElement && box.checked && !document.hidden;
}

/** @param {Element} shown @param {Element} fresh */
function update(shown, fresh) {
  const bars = [shown.querySelector('progress'), fresh.querySelector('progress')];
  if (bars[0] && bars[1]) bars[0].value = bars[1].value;
  const words = [shown.querySelectorAll('p'), fresh.querySelectorAll('p')];
  // The last line holds the link and the tick, which may have the focus.
  for (const place of [0, 1]) {
    const [old, now] = [words[0]?.[place], words[1]?.[place]];
    if (old && now && old.textContent !== now.textContent) old.textContent = now.textContent;
  }
}

/** @param {Document} page @param {Element} shown */
function finish(page, shown) {
  const fresh = page.querySelector('#main');
  if (!(main instanceof HTMLElement) || !fresh) return;
  const stood = shown.parentElement?.contains(document.activeElement) ?? false;
  main.replaceChildren(...document.importNode(fresh, true).childNodes);
  if (stood) main.focus();
  said.textContent = main.querySelector('[role=status], [role=alert]')?.textContent ?? '';
}

async function look() {
  const shown = main && jobIn(main);
  if (busy || !shown || !wanted()) return;
  busy = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!shown.isConnected || !wanted()) return;
    const fresh = jobIn(page);
    if (fresh) update(shown, fresh);
    else finish(page, shown);
  } finally {
    busy = false;
  }
}

function offer() {
  for (const box of document.querySelectorAll('[data-watch]')) box.removeAttribute('hidden');
}

if (main) {
  said.setAttribute('role', 'status');
  said.className = 'visually-hidden';
  document.body.append(said);
  offer();
  setInterval(() => {
    offer();
    void look().catch(() => undefined);
  }, EVERY_MS);
}
