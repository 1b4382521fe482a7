// @ts-check
/**
 * Says at once whether quotas fit: asks the page's own check with what stands in the form, exchanges
 * only the verdict, and reads out its first sentence. A way out writes its numbers into the form.
 * Without it the buttons do the same.
 */
const form = document.querySelector('form#quotas');
const verdict = document.querySelector('#verdict');
const said = document.querySelector('#verdict-said');
const WAIT_MS = 400;
/** A check that is done sooner is not worth a word. */
const BUSY_MS = 200;

/** @type {AbortController | null} */
let asking = null;
let waiting = 0;
let busy = 0;

/**
 * @param {string} id
 * @param {boolean} shown
 */
function show(id, shown) {
  const part = document.getElementById(id);
  if (part) part.hidden = !shown;
}

/** @param {string} words */
function say(words) {
  if (said) said.textContent = words;
}

function settled() {
  clearTimeout(busy);
  show('verdict-busy', false);
  verdict?.removeAttribute('aria-busy');
}

/** @param {HTMLFormElement} quotas */
function wordsOf(quotas) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(quotas)) {
    if (typeof value === 'string') body.append(name, value);
  }
  body.set('do', 'check');
  return body;
}

/** @param {string} before said first: what somebody just did */
async function judge(before = '') {
  if (!(form instanceof HTMLFormElement) || !verdict) return;
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  clearTimeout(busy);
  busy = window.setTimeout(() => {
    verdict.setAttribute('aria-busy', 'true');
    show('verdict-busy', true);
  }, BUSY_MS);
  try {
    const body = wordsOf(form);
    const answer = await fetch(location.href, { method: 'POST', body, signal: mine.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('#verdict');
    if (!fresh) throw new Error('no verdict');
    if (asking !== mine) return;
    settled();
    show('verdict-failed', false);
    verdict.replaceChildren(...document.importNode(fresh, true).childNodes);
    say([before, verdict.querySelector('p')?.textContent ?? ''].join(' ').trim());
  } catch {
    if (asking !== mine) return;
    settled();
    show('verdict-failed', true);
    say(document.getElementById('verdict-failed')?.textContent ?? '');
  }
}

/** @param {string} before */
function soon(before = '') {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void judge(before), before === '' ? WAIT_MS : 0);
}

form?.addEventListener('input', () => soon());

verdict?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!(form instanceof HTMLFormElement) || button?.name !== 'use') return;
  event.preventDefault();
  /** @type {HTMLInputElement | null} */
  let first = null;
  for (const one of button.value.split(' ')) {
    const [name = '', number = ''] = one.split('=');
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    field.value = number;
    first ??= field;
  }
  // The button is about to go: the numbers it wrote are what is looked at next.
  first?.focus();
  soon(document.getElementById('verdict-used')?.textContent ?? '');
});
