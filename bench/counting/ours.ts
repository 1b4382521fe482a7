/**
 * Reads and counts ballot files in a process of its own; prints one JSON object as peers.py does.
 * Arguments: the rule as JSON, seats (0 for what the file says), files.
 */
import { readFileSync } from 'node:fs';
import {
  type BallotFile,
  type Contest,
  count,
  formatOf,
  type Rule,
  readBallotFile,
  withoutWithdrawn,
} from '@commonlot/counting';

const [rule = '', seats = '', ...files] = process.argv.slice(2);
// reason: the measurement wrote it a moment ago
const asked = JSON.parse(rule) as Rule;

function read(text: string): BallotFile {
  const file = readBallotFile(formatOf('', text), text);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal[0]));
  return withoutWithdrawn(file.value);
}

/** Who won, and options that are equal at the last place, of which a peer may have taken any. */
function counted({ format, names, box, seats: said, budget }: BallotFile) {
  const contest: Contest = {
    options: box.options,
    seats: Number(seats) || said || box.options.length,
    ...(budget && { budget }),
  };
  const done = count(asked, box, contest);
  if (!done.ok) throw new Error(done.refusal.code);
  const nameOf = (option: string) => (format === 'blt' ? (names[option] ?? option) : option);
  const { winners, tie } = done.value;
  return { winners: winners.map(nameOf), tied: (tie?.between ?? []).map(nameOf) };
}

const texts = files.map((file) => readFileSync(file, 'utf8'));
const began = performance.now();
const ready = texts.map(read);
const between = performance.now();
const found = ready.map(counted);
const ended = performance.now();
console.log(
  JSON.stringify({
    making: (between - began) / 1000,
    counting: (ended - between) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    winners: found.map(({ winners }) => winners),
    tied: found.map(({ tied }) => tied),
  }),
);
