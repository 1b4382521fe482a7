// @ts-check
/** Lets every `[data-until]` count down by itself, corrected by the server's own clock. */
const clocks = () => document.querySelectorAll('[data-until]');

function tick() {
  for (const clock of clocks()) {
    if (!(clock instanceof HTMLElement)) continue;
    const left = Math.ceil((Date.parse(clock.dataset['until'] ?? '') - Date.now() - drift) / 1000);
    const text =
      left > 0
        ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
        : (clock.dataset['over'] ?? '');
    if (clock.textContent !== text) clock.textContent = text;
  }
}

/** The server's clock less this machine's, in milliseconds, within a second. */
let drift = 0;
const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
const date = Date.parse(answer?.headers.get('date') ?? '');
// Both clocks show whole seconds here: a smaller difference is not one.
if (Math.abs(date - Date.now()) > 2000) drift = date - Date.now();
setInterval(tick, 500);
tick();
