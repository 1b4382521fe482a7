/** A part of the page by its id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

export function field(id: string): HTMLInputElement {
  const found = part(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`#${id} is no field`);
}

export function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

export function say(id: string, words: string): void {
  part(id).textContent = words;
}

/** Shows one of the places below the form, or none, and hides the others. */
export function showOnly(id: 'work' | 'refused' | 'outcome' | null): void {
  for (const one of ['work', 'refused', 'outcome']) part(one).hidden = one !== id;
}

export function download(name: string, content: string, type: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.textContent = name;
  return link;
}
