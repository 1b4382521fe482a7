/**
 * A program of its own that casts papers, to be killed: `node caster.ts ADDRESS ASSEMBLY BALLOT
 * OPTIONS CARDS`, lists between commas. It begins when its input ends and goes round the cards, with
 * other marks each time; a paper's receipt and marks are printed once it is acknowledged.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openStore } from '../../../store/open.ts';
import { taken } from '../../testing/stand.ts';
import { castBallot } from '../cast.ts';

const [address = '', assembly = '', ballot = '', options = '', cards = ''] = process.argv.slice(2);
const [on, held] = [options.split(','), cards.split(',')];

const store = await openStore(address);
// At once, so that what was printed was acknowledged whenever this process is killed.
const say = (line: string): void => void writeSync(1, `${line}\n`);
say('ready');
await once(process.stdin.resume(), 'end');
for (let turn = 0; ; turn += 1) {
  const card = held[turn % held.length] ?? '';
  const first = turn % on.length;
  const choices = Object.fromEntries(
    on.map((option, at) => [option, ((at + first) % on.length) + 1]),
  );
  const { receipt } = taken(await castBallot(store, assembly, ballot, card, choices, 'phone'));
  say(JSON.stringify([receipt, choices]));
}
