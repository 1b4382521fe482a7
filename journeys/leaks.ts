import type { Browser } from 'playwright-core';
import { open, type staticPage } from './static-page.ts';

/** Everything by which a page can send something, from the page and from a worker. */
const SEND = `(async () => {
  const to = (how) => location.origin + '/leak-' + how;
  const tries = [
    () => fetch(to('fetch')),
    () => fetch(to('post'), { method: 'POST', body: 'x', mode: 'no-cors' }),
    () => new Promise((end) => { const x = new XMLHttpRequest(); x.onloadend = end; x.open('GET', to('xhr')); x.send(); }),
    () => navigator.sendBeacon(to('beacon'), 'x'),
    () => new Promise((end) => { const i = new Image(); i.onload = i.onerror = end; i.src = to('image'); }),
    () => new Promise((end) => { const s = document.createElement('script'); s.onload = s.onerror = end; s.src = to('script'); document.head.append(s); }),
    () => new Promise((end) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = l.onerror = end; l.href = to('style'); document.head.append(l); }),
    () => { const f = document.createElement('iframe'); f.src = to('frame'); document.body.append(f); },
    () => { const f = document.createElement('form'); f.action = to('form'); f.target = 'x'; document.body.append(f); const i = document.createElement('iframe'); i.name = 'x'; document.body.append(i); f.submit(); },
    () => new Promise((end) => {
      const code = 'fetch("' + to('worker') + '").then(() => postMessage(1), () => postMessage(0))';
      const w = new Worker(URL.createObjectURL(new Blob([code])));
      w.onmessage = w.onerror = end;
    }),
  ];
  for (const one of tries) { try { await one(); } catch {} }
  await new Promise((end) => setTimeout(end, 300));
})()`;

/** What of all that reaches the server from a static page, with the page's own policy or without. */
export async function leaksOf(
  browser: Browser,
  served: Awaited<ReturnType<typeof staticPage>>,
  bypassCSP: boolean,
): Promise<readonly string[]> {
  const { page, context } = await open(browser, served.address, { bypassCSP });
  const before = served.asked.length;
  await page.evaluate(SEND);
  await context.close();
  return served.asked.slice(before).filter((path) => path.includes('leak'));
}
