import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hiddenOrder } from '../../store/testing/hidden-order.ts';
import { FILE, type Place, type Places, POSTGRES_SERVER } from '../../store/testing/places.ts';
import { ballotOpen, cardsOf, hallOpen, themesNamed } from '../testing/hall.ts';
import { codeOf, documentOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { closeBallot, declareResult } from './box.ts';
import { castBallot } from './cast.ts';
import { receiptOf } from './receipt.ts';

const VOTERS = 64;
const SEATS = 8;

interface Paper {
  readonly code: string;
  readonly choices: Readonly<Record<string, number>>;
}

/** The papers the record vouches for, from the bytes of their document. */
async function published(stand: Stand): Promise<readonly Paper[]> {
  const { dots } = (await stand.state()).deliberation;
  assert.ok(dots?.status === 'closed' || dots?.status === 'declared');
  const { hash, rows } = await documentOf(stand, dots.box.papers.document);
  assert.equal(hash, dots.box.papers.document);
  const papers = rows() as readonly Paper[]; // codec: the document the record vouches for
  assert.equal(dots.box.cast, papers.length);
  return papers;
}

/** The box as it lies in the store, in whatever order the store keeps it. */
async function inTheBox({ store, assembly }: Stand) {
  return await store.db
    .selectFrom('ballots')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .execute();
}

async function dotsStand(place: Place) {
  const stand = await openStand(place.address);
  const themes = await themesNamed(stand, await hallOpen(stand));
  const cards = await cardsOf(stand, VOTERS);
  const ballot = await ballotOpen(stand, 'dots', themes);
  return { stand, themes, cards, ballot };
}

function closingSuite(places: Places): void {
  describe(`closing a ballot on ${places.name}`, () => {
    let started: Awaited<ReturnType<Places['start']>> = null;
    before(async () => {
      started = await places.start();
    });
    after(async () => await started?.stop());
    const fresh = async (): Promise<Place> => {
      if (started === null) throw new Error(`no ${places.name} on this machine: install one`);
      return await started.fresh();
    };

    test('papers that race with the close are counted once each or refused, never lost', async (t) => {
      const place = await fresh();
      const { stand, themes, cards, ballot } = await dotsStand(place);
      // A second store on the same data: another process of the program, its own folded state.
      const second = await place.open();
      const answered = new Map<string, object>();
      let [sent, refused] = [0, 0];
      const half = Promise.withResolvers<null>();
      // Each goes round its own cards for as long as the ballot is open.
      const voter = async (seat: number): Promise<void> => {
        const store = seat % 2 === 0 ? stand.store : second;
        for (let turn = 0; ; turn += 1) {
          const card = cards[(seat + SEATS * turn) % VOTERS] ?? '';
          const choices = { [themes[(seat + turn) % themes.length] ?? '']: 1 };
          const cast = await castBallot(store, stand.assembly, ballot, card, choices, 'phone');
          if (!cast.ok) {
            assert.equal(cast.refusal.code, 'ballot-not-open');
            refused += 1;
            return;
          }
          answered.set(cast.value.receipt, choices);
          if ((sent += 1) === VOTERS / 2) half.resolve(null);
        }
      };
      const voters = Array.from({ length: SEATS }, (_, seat) => voter(seat));
      await half.promise;
      taken(await closeBallot(stand.as('returning-officer', 'closing-key'), 'dots'));
      await Promise.all(voters);
      t.diagnostic(`${sent} sent for ${answered.size} cards, ${refused} refused`);
      assert.equal(refused, SEATS);
      const expected = [...answered].sort(([a], [b]) => (a < b ? -1 : 1));
      const counted = (await published(stand)).map(({ code, choices }) => [code, choices]);
      assert.deepEqual(counted, expected, 'the last answer each card was given, once');
      const box = (await inTheBox(stand)).map(({ receipt, choices }) => [receipt, choices]);
      const asKept = expected.map(([receipt, choices]) => [receipt, JSON.stringify(choices)]);
      assert.deepEqual(box.sort(), asKept.sort());
      await second.close();
      await stand.close();
    });

    test('nothing goes in after closing, from any process, and closing twice is once', async () => {
      const place = await fresh();
      const { stand, themes, cards, ballot } = await dotsStand(place);
      const second = await place.open();
      const [card = '', late = ''] = cards;
      const choices = { [themes[0] ?? '']: 1 };
      // The second process has folded the record while the ballot was open.
      taken(await castBallot(second, stand.assembly, ballot, card, choices, 'phone'));
      const officer = () => stand.as('returning-officer', 'closing-key');
      taken(await closeBallot(officer(), 'dots'));
      for (const store of [stand.store, second]) {
        for (const channel of ['phone', 'paper'] as const) {
          const cast = await castBallot(store, stand.assembly, ballot, late, choices, channel);
          assert.equal(codeOf(cast), 'ballot-not-open');
        }
      }
      const version = await stand.store.version(stand.assembly);
      assert.equal(taken(await closeBallot(officer(), 'dots')).repeated, true);
      assert.equal(
        codeOf(await closeBallot(stand.as('returning-officer'), 'dots')),
        'ballot-not-open',
      );
      assert.equal(await stand.store.version(stand.assembly), version);
      assert.equal((await published(stand)).length, 1);
      taken(await declareResult(stand.as('returning-officer', 'declaring-key'), 'dots', []));
      const again = await declareResult(stand.as('returning-officer', 'declaring-key'), 'dots', []);
      assert.equal(taken(again).repeated, true);
      await second.close();
      await stand.close();
    });

    test('a card used many times at once, and sent twice, is one paper', async () => {
      const { stand, themes, cards, ballot } = await dotsStand(await fresh());
      const [card = ''] = cards;
      const typings = [card, card.toLowerCase(), `${card.slice(0, 4)}-${card.slice(4)}`];
      const casts = await Promise.all(
        Array.from({ length: 15 }, async (_, turn) => {
          const choices = { [themes[turn % 3] ?? '']: 1 };
          const typed = typings[turn % 3] ?? '';
          return taken(
            await castBallot(stand.store, stand.assembly, ballot, typed, choices, 'phone'),
          );
        }),
      );
      assert.equal(new Set(casts.map(({ receipt }) => receipt)).size, 1);
      assert.equal(casts.filter(({ replaced }) => !replaced).length, 1, 'the first of them is new');
      const last = { [themes[1] ?? '']: 1 };
      taken(await castBallot(stand.store, stand.assembly, ballot, card, last, 'phone'));
      taken(await closeBallot(stand.as('returning-officer'), 'dots'));
      assert.deepEqual(await published(stand), [{ choices: last, code: casts[0]?.receipt }]);
      await stand.close();
    });

    test('nothing that is stored ties a paper to its card, to a person or to an order', async () => {
      const place = await fresh();
      const { stand, themes, cards, ballot } = await dotsStand(place);
      const told: string[] = [];
      const stop = stand.store.subscribe(null, () => told.push('changed'));
      for (const [turn, card] of cards.entries()) {
        const choices = { [themes[turn % 3] ?? '']: 1 };
        taken(await castBallot(stand.store, stand.assembly, ballot, card, choices, 'phone'));
      }
      // A correction moves a row to the end on PostgreSQL.
      taken(await castBallot(stand.store, stand.assembly, ballot, cards[0] ?? '', {}, 'phone'));
      assert.deepEqual(told, [], 'no live page hears of a single paper');
      stop();
      taken(await closeBallot(stand.as('returning-officer'), 'dots'));
      const rows = await inTheBox(stand);
      assert.equal(rows.length, VOTERS);
      for (const row of rows)
        assert.deepEqual(Object.keys(row).sort(), [
          'assembly_id',
          'ballot_id',
          'channel',
          'choices',
          'receipt',
        ]);
      const receipts = rows.map(({ receipt }) => receipt);
      assert.deepEqual(receipts, receipts.toSorted(), 'rows lie in the order of receipts');
      const hidden = await hiddenOrder(place);
      assert.deepEqual(hidden.receipts, receipts, 'places on disk follow the receipts');
      assert.equal(hidden.transactions, 1, 'one transaction wrote them all');
      assert.deepEqual(hidden.withRowIds, [], 'no table of the ballot numbers its rows');
      await assertNowhereElse(stand, cards, new Set(receipts));
      await stand.close();
    });
  });
}

/** No other table has a receipt, and none of them has a card's code or what it makes. */
async function assertNowhereElse(
  stand: Stand,
  cards: readonly string[],
  receipts: ReadonlySet<string>,
): Promise<void> {
  const { db } = stand.store;
  const tables = [
    'cards',
    'people',
    'commands',
    'jobs',
    'code_attempts',
    'seats',
    'sessions',
  ] as const;
  for (const table of tables) {
    const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
    for (const receipt of receipts) assert.ok(!text.includes(receipt), `${table} has a receipt`);
    for (const card of cards) assert.ok(!text.includes(card), `${table} has a card's code`);
  }
  const kept = await db.selectFrom('cards').selectAll().execute();
  for (const row of kept)
    assert.deepEqual(Object.keys(row).sort(), ['assembly_id', 'code_hash', 'kind', 'voided_at']);
  // One card's papers in two ballots have nothing in common.
  const [card = ''] = cards;
  assert.notEqual(receiptOf(card, 'ballot_one'), receiptOf(card, 'ballot_two'));
}

closingSuite(FILE);
closingSuite(POSTGRES_SERVER);
