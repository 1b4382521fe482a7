import { isDigest, parseCheckpointLine } from '@commonlot/record';
import type { Answer, Question } from './message.ts';
import { showReport } from './show-report.ts';
import CheckWorker from './worker.ts?worker&inline';

function input(id: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.getElementById(id);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`the page has no field #${id}`);
}

function say(id: string, words: string): void {
  const place = document.getElementById(id);
  if (place !== null) place.textContent = words;
}

/** What the visitor knows from elsewhere; null when it cannot be read, which the page then says. */
function readTrust(): Pick<Question, 'publicKey' | 'kept'> | null {
  const key = input('key').value.trim().toLowerCase().replaceAll(/\s+/g, '');
  const kept = input('kept')
    .value.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  say('trust-error', '');
  if (key !== '' && !isDigest(key)) {
    say(
      'trust-error',
      'The key has 64 characters: digits and the letters a to f. Please look again.',
    );
    return null;
  }
  if (kept.some((line) => !parseCheckpointLine(line).ok)) {
    say('trust-error', 'That is not a line of checkpoints.jsonl. Please copy the whole line.');
    return null;
  }
  return { publicKey: key === '' ? null : key, kept };
}

/** Asks a worker, so that the page stays alive; asks in the page where workers are not allowed. */
async function ask(question: Question): Promise<Answer> {
  try {
    const worker = new CheckWorker();
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener('error', (event) => {
        worker.terminate();
        reject(new Error(event.message));
      });
      worker.postMessage(question);
    });
  } catch {
    const { answer } = await import('./answer.ts');
    return answer(question);
  }
}

let latest = 0;

async function check(file: File): Promise<void> {
  const trust = readTrust();
  if (trust === null) return;
  latest += 1;
  const asked = latest;
  say('status', `Checking ${file.name} …`);
  const report = document.getElementById('report');
  if (report !== null) report.hidden = true;
  const zip = new Uint8Array(await file.arrayBuffer());
  const found = await ask({ zip, ...trust });
  if (asked !== latest) return; // another file was chosen meanwhile
  if (!found.opened) {
    say('status', `${file.name} could not be opened. ${found.sentence}`);
    return;
  }
  say('status', '');
  showReport(found.report);
}

function start(): void {
  const chooser = input('bundle');
  const chosen = (): void => {
    const file = chooser instanceof HTMLInputElement ? chooser.files?.[0] : undefined;
    if (file !== undefined) void check(file);
  };
  chooser.addEventListener('change', chosen);
  for (const id of ['key', 'kept']) input(id).addEventListener('change', chosen);
  document.getElementById('choose')?.addEventListener('submit', (event) => event.preventDefault());
  const area = chooser.closest('label');
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'])
    document.addEventListener(name, (event) => {
      event.preventDefault();
      area?.classList.toggle('over', name === 'dragenter' || name === 'dragover');
    });
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void check(file);
  });
  const mark = document.querySelector('.mark');
  mark?.append(
    ...Array.from('0100001000010200').map((kind) => {
      const token = document.createElement('i');
      token.className = kind === '1' ? 'drawn' : kind === '2' ? 'civic' : '';
      return token;
    }),
  );
}

start();
