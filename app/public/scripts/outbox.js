// @ts-check
/** Keeps a table's notes on the phone until they are sent; each has its own form key. */
/** @typedef {{ key: string, round: string, text: string, url: string, refused?: string }} Kept */

/** @type {Promise<IDBDatabase>} */
const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('outbox', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('notes', { keyPath: 'key' });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error ?? new Error('outbox'));
});

/** @param {IDBTransactionMode} mode @param {(notes: IDBObjectStore) => IDBRequest} what */
async function ask(mode, what) {
  const transaction = (await opened).transaction('notes', mode, { durability: 'strict' });
  const request = what(transaction.objectStore('notes'));
  return await new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('outbox'));
  });
}

/** @returns {Promise<Kept[]>} */
const kept = () =>
  ask('readonly', (notes) => notes.getAll()).then((all) =>
    all.filter((/** @type {Kept} */ { url }) => url === location.pathname),
  );
/** @param {string} key */
const drop = (key) => ask('readwrite', (notes) => notes.delete(key));

// randomUUID needs https, and a hall's own wifi has none.
const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(5)), (part) => part.toString(36)).join('-');

async function show() {
  const box = document.getElementById('outbox');
  if (!box) return;
  const lines = (await kept()).map(({ key, text, refused }) => {
    const line = document.createElement('p');
    line.textContent = `${refused ?? box.dataset['kept']} “${text}” `;
    if (refused === undefined) return line;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = box.dataset['drop'] ?? '×';
    button.onclick = () => drop(key).then(show);
    line.append(button);
    return line;
  });
  const text = lines.map((line) => line.textContent).join('');
  if (box.textContent !== text) box.replaceChildren(...lines);
}

async function send() {
  const token = document.querySelector('#note-form input[name="_token"]');
  for (const note of await kept()) {
    if (note.refused !== undefined) continue;
    const body = new URLSearchParams({ round: note.round, text: note.text, _key: note.key });
    if (token instanceof HTMLInputElement) body.set('_token', token.value);
    const answer = await fetch(location.href, { method: 'POST', body }).catch(() => null);
    const taken = answer?.ok ?? false;
    if (!answer || !(taken || [413, 422].includes(answer.status))) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (taken) await drop(note.key);
    else {
      const why = page.querySelector('[role=alert] li')?.textContent;
      const refused = `${document.getElementById('outbox')?.dataset['refused']} ${why ?? ''}`;
      await ask('readwrite', (notes) => notes.put({ ...note, refused }));
    }
    const fresh = page.getElementById('notes');
    if (fresh) document.getElementById('notes')?.replaceWith(document.importNode(fresh, true));
  }
}

let sending = false;
async function turn() {
  if (sending) return;
  sending = true;
  await send().finally(() => {
    sending = false;
  });
  await show();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.id !== 'note-form') return;
  const data = new FormData(form);
  const [typed, round] = [data.get('text'), data.get('round')];
  if (typeof typed !== 'string' || typeof round !== 'string') return;
  const text = typed.trim();
  if (text === '') return;
  event.preventDefault();
  const note = { key: freshKey(), round, text, url: location.pathname };
  ask('readwrite', (notes) => notes.put(note)).then(
    () => {
      const area = form.querySelector('textarea');
      if (area) area.value = '';
      area?.focus();
      return show().then(turn);
    },
    () => form.submit(),
  );
});
addEventListener('online', () => void turn());
setInterval(() => void turn(), 5000);
void turn();
