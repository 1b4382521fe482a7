// @ts-check
/**
 * Asks the browser for a passkey and sends its answer as a form. A form takes part by carrying
 * `data-passkey="get"` or `"create"`, the options as JSON in `data-options`, a hidden field
 * `response` and, hidden until this runs, a button.
 */

/** @param {HTMLFormElement} form */
async function ask(form) {
  const options = JSON.parse(form.dataset['options'] ?? '{}');
  const credential =
    form.dataset['passkey'] === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  const field = form.elements.namedItem('response');
  if (!(credential instanceof PublicKeyCredential)) return;
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(credential.toJSON());
  form.submit();
}

const able =
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!able || !(form instanceof HTMLFormElement)) continue;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Refused or called off: the page is as it was, and the password still there.
    ask(form).catch(() => form.classList.add('passkey-failed'));
  });
}
