import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProposalId, ThemeId } from '@commonlot/stages';
import { startPostgres, type TestServer } from '../../adapters/postgres/testing/server.ts';
import { perform } from '../perform.ts';
import { afternoonOpen, type Hall, hallOpen, sheet, themesNamed, WORDS } from '../testing/hall.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { correctNote, takeNote } from './notes.ts';
import { readWords, writeProposal } from './proposals.ts';

const deliberation = async (stand: Stand) => (await stand.state()).deliberation;
const textOf = async ({ store, assembly }: Stand, sha256: string) => {
  const row = await store.db
    .selectFrom('documents')
    .select('bytes')
    .where('assembly_id', '=', assembly)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  const text: unknown = JSON.parse(Buffer.from(row.bytes ?? '').toString('utf8'));
  assert.ok(typeof text === 'object' && text !== null && 'text' in text);
  return String(text.text);
};

test('a table writes while its round goes on, corrects itself in public, and stops with it', async () => {
  const stand = await openStand();
  const hall = await hallOpen(stand);
  const taking = { round: hall.talk, table: 1, lang: 'en', text: 'More trees.' } as const;
  const note = taken(await takeNote(stand.as('host', 'one-form'), taking));
  assert.equal(taken(await takeNote(stand.as('host', 'one-form'), taking)), note);
  assert.equal((await deliberation(stand)).notes.size, 1, 'one form, one note');
  taken(await correctNote(stand.as('host'), note, 'en', 'More trees by the quay.'));
  const head = await stand.store.version(stand.assembly);
  for (const [wrong, code] of [
    [{ text: ' ' }, 'text-missing'],
    [{ text: 'x'.repeat(601) }, 'text-too-long'],
    [{ table: 99 }, 'table-unknown'],
    [{ round: hall.theme }, 'round-not-begun'],
  ] as const)
    assert.equal(codeOf(await takeNote(stand.as('host'), { ...taking, ...wrong })), code);
  assert.equal(await stand.store.version(stand.assembly), head, 'nothing of it is stored');
  const told = (await linesOf(stand)).filter((line) => /note-(taken|corrected)/.test(line));
  assert.equal(told.length, 2, 'what was said first stays on the record');
  assert.doesNotMatch(told.join('\n'), /trees/, 'words stand in documents, which can be redacted');
  await stand.close();
});

test('a merge has a reason and an author, moves every note, and can be read later', async () => {
  const stand = await openStand();
  const [into, from] = await themesNamed(stand, await hallOpen(stand));
  assert.ok(into && from);
  const merge = async (theme: ThemeId, other: ThemeId, reason: string) =>
    await perform(stand.as('theme-team'), {
      type: 'deliberation.merge-themes',
      data: { from: other, into: theme, reason },
    });
  assert.equal(codeOf(await merge(into, from, ' ')), 'words-missing');
  assert.equal(codeOf(await merge(into, into, 'The same.')), 'theme-into-itself');
  taken(await merge(into, from, 'Both are about the street.'));
  const { notes } = await deliberation(stand);
  assert.equal(
    notes.count(({ theme }) => theme === into),
    2,
  );
  assert.equal(codeOf(await merge(into, from, 'Again.')), 'theme-merged');
  const version = await stand.store.version(stand.assembly);
  const [newest] = await stand.store.read(stand.assembly, version - 1, 1);
  assert.equal(newest?.entry.type, 'deliberation.themes-merged');
  assert.deepEqual(newest.entry.by, stand.as('theme-team').by);
  assert.match(newest.line, /Both are about the street/);
  await stand.close();
});

let server: TestServer | null = null;
before(async () => {
  server = await startPostgres();
});
after(async () => await server?.stop());

const PLACES = [
  { name: 'SQLite', address: () => Promise.resolve(':memory:') },
  {
    name: 'PostgreSQL',
    address: async () => {
      assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
      return await server.database();
    },
  },
];

for (const place of PLACES)
  describe(`two phones on one proposal, ${place.name}`, () => {
    let stand: Stand;
    let hall: Hall;
    let theme: ThemeId | undefined;
    before(async () => {
      stand = await openStand(await place.address());
      hall = await hallOpen(stand);
      [theme] = await afternoonOpen(stand, hall);
    });
    after(async () => await stand.close());

    const write = async (what: string, proposal: ProposalId | null, basedOn: number) =>
      await writeProposal(stand.as('host'), {
        ...sheet(hall, theme, { ...WORDS, what }),
        proposal,
        basedOn,
      });

    test('written at once on the same version, one stands and the others are told so', async () => {
      const proposal = taken(await write('Forty trees.', null, 0));
      const all = await Promise.all(
        [1, 2, 3, 4].map(async (phone) => await write(`Phone ${phone}.`, proposal, 1)),
      );
      const codes = all.map((one) => codeOf(one)).sort();
      const changed = 'proposal-changed-meanwhile';
      assert.deepEqual(codes, ['accepted', changed, changed, changed]);
      const kept = (await deliberation(stand)).proposals.get(proposal);
      assert.equal(kept?.versions.length, 2);
      const words = await Promise.all(
        kept.versions.map(async ({ text }) => readWords(await textOf(stand, text.document)).what),
      );
      const winner = all.findIndex(({ ok }) => ok) + 1;
      assert.deepEqual(words, ['Forty trees.', `Phone ${winner}.`]);
    });

    test('read anew it goes on from there; handed in it stands as it is', async () => {
      const [proposal] = [...(await deliberation(stand)).proposals.entries()].map(([id]) => id);
      assert.ok(proposal);
      taken(await write('After reading.', proposal, 2));
      await stand.act('host', { type: 'deliberation.hand-in-proposal', data: { proposal } });
      assert.equal(codeOf(await write('Too late.', proposal, 3)), 'proposal-handed-in');
      assert.equal((await deliberation(stand)).proposals.get(proposal)?.versions.length, 3);
    });
  });
