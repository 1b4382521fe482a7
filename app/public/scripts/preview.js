// @ts-check
/**
 * Says at once whether quotas fit: asks the page's own check with what stands in the form, and
 * exchanges only the verdict. Without it the button does the same.
 */
const form = document.querySelector('form#quotas');
const verdict = document.querySelector('#verdict');
let asked = 0;

async function judge() {
  if (!(form instanceof HTMLFormElement) || !verdict) return;
  asked += 1;
  const mine = asked;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  body.set('do', 'check');
  const answer = await fetch(location.href, { method: 'POST', body });
  if (!answer.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('#verdict');
  if (fresh) verdict.replaceChildren(...document.importNode(fresh, true).childNodes);
}

let waiting = 0;
form?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void judge(), 500);
});
