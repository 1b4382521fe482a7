/** Every kind of ballot, held from its publication to its result on both stores. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BallotPaper, BallotRule } from '@commonlot/stages';
import { verify } from '@commonlot/verifier';
import { hiddenOrder } from '../../store/testing/hidden-order.ts';
import { FILE, type Place, type Places, POSTGRES_SERVER } from '../../store/testing/places.ts';
import { startSaying } from '../../store/testing/writing.ts';
import { newIdOf } from '../chance.ts';
import { exportBundle } from '../export-bundle.ts';
import { cardsOf, EVERYONE, hallOpen, proposalsHandedIn } from '../testing/hall.ts';
import { codeOf, documentOf, openStand, SAID, type Stand, taken } from '../testing/stand.ts';
import { closeBallot, declareResult } from './box.ts';
import { type Choices, castBallot } from './cast.ts';

const HALF = { share: { numerator: 1, denominator: 2 }, passes: 'more-than' } as const;
const THRESHOLD = { rule: 'threshold', ...HALF, base: { of: 'voting' } } as const;

interface Kind {
  readonly rule: BallotRule;
  /** Marks a voter could put beside the options, in their order. */
  readonly sound: readonly (readonly number[])[];
  readonly wrong: readonly (readonly [marks: readonly number[], code: string])[];
}

const RANKS = [[1, 2, 3], [2, 1], [0, 0, 1], []] as const;
const ranked = (rule: BallotRule, alike: boolean): Kind => ({
  rule,
  sound: alike ? [...RANKS, [1, 1, 2]] : RANKS,
  wrong: [
    ...(alike ? [] : ([[[1, 1], 'rank-twice']] as const)),
    [[2, 3], 'rank-left-out'],
    [[1, 3], 'rank-left-out'],
  ],
});

const KINDS: readonly Kind[] = [
  {
    rule: { rule: 'approval', picks: 2 },
    sound: [[1, 1], [0, 1], []],
    wrong: [
      [[1, 1, 1], 'too-many-picks'],
      [[2], 'mark-out-of-range'],
    ],
  },
  {
    rule: { rule: 'dots', dots: 3, perOption: 2 },
    sound: [[2, 1], [1, 1, 1], [0, 0, 2], []],
    wrong: [
      [[2, 2], 'too-many-dots'],
      [[3], 'mark-out-of-range'],
    ],
  },
  {
    rule: THRESHOLD,
    sound: [[1, -1, 0], [1, 1], [-1, 0, 1], []],
    wrong: [[[2], 'mark-out-of-range']],
  },
  {
    rule: { rule: 'score', min: -1, max: 3 },
    sound: [[3, -1, 2], [1], [2, 2, 2], []],
    wrong: [[[4], 'mark-out-of-range']],
  },
  {
    rule: { rule: 'majority-judgment', grades: 4, open: 'worst' },
    sound: [[3, 1, 2], [1], [2, 2, 3], []],
    wrong: [[[4], 'mark-out-of-range']],
  },
  { rule: { rule: 'phragmen' }, sound: [[1, 1, 1], [0, 1], []], wrong: [] },
  ranked({ rule: 'borda', variant: 'modified' }, true),
  ranked({ rule: 'schulze', strength: 'winning-votes' }, true),
  ranked({ rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' }, false),
  ranked({ rule: 'stv-scottish' }, false),
  ranked({ rule: 'stv-meek', digits: 9, omega: 6 }, false),
];

/** What was left blank is not on the paper. */
function marked(options: readonly string[], marks: readonly number[], rule: BallotRule): Choices {
  const blank = ['threshold', 'score', 'majority-judgment'].includes(rule.rule) ? null : 0;
  return Object.fromEntries(
    marks.flatMap((mark, at) => (mark === blank ? [] : [[options[at] ?? '', mark]])),
  );
}

async function standWith(place: Place, proposals = 3) {
  const stand = await openStand(place.address);
  const options = await proposalsHandedIn(stand, await hallOpen(stand), proposals);
  return { stand, options };
}

/** Publishes a ballot. @returns its id */
async function publish(stand: Stand, change: Partial<BallotPaper>) {
  const ballot = newIdOf(stand.chance, 'ballot');
  const paper = { ballot, question: SAID, options: [], rules: EVERYONE, ...change };
  const data = { paper };
  await stand.act('returning-officer', { type: 'decision.publish-ballot', data });
  return ballot;
}

const open = async (stand: Stand, ballot: Awaited<ReturnType<typeof publish>>) =>
  await stand.act('returning-officer', { type: 'decision.open-ballot', data: { ballot } });
const close = async (stand: Stand) =>
  taken(await closeBallot(stand.as('returning-officer'), 'ballot'));
const declare = async (stand: Stand, lots: readonly string[] = []) =>
  await declareResult(stand.as('returning-officer'), 'ballot', lots);

async function cast(stand: Stand, ballot: string, card: string | undefined, choices: Choices) {
  return await castBallot(stand.store, stand.assembly, ballot, card ?? '', choices, 'phone');
}

async function resultOf(stand: Stand, ballot: string) {
  const found = (await stand.state()).decision.ballots.find(({ paper }) => paper.ballot === ballot);
  assert.ok(found?.status === 'declared');
  return found.result;
}

async function inTheBox({ store, assembly }: Stand, ballot: string) {
  return await store.db
    .selectFrom('ballots')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('ballot_id', '=', ballot)
    .execute();
}

/** Checks of ballots that fail in the assembly's own bundle. */
async function faults({ store, assembly, now }: Stand) {
  const { checks } = verify(taken(await exportBundle(store, assembly, now())));
  const ballots = checks.filter(({ id }) => id.startsWith('ballot-'));
  assert.equal(ballots.length, 2);
  return ballots.filter(({ status }) => status !== 'ok').map(({ id, text }) => `${id}: ${text}`);
}

function suite(places: Places): void {
  describe(`ballots of every kind on ${places.name}`, () => {
    let started: Awaited<ReturnType<Places['start']>> = null;
    before(async () => {
      started = await places.start();
    });
    after(async () => await started?.stop());
    const fresh = async (): Promise<Place> => {
      if (started === null) throw new Error(`no ${places.name} on this machine: install one`);
      return await started.fresh();
    };

    test('each is cast, corrected, refused what it cannot read, counted, and verified', async () => {
      const { stand, options } = await standWith(await fresh());
      const cards = await cardsOf(stand, 5);
      for (const { rule, sound, wrong } of KINDS) {
        const all = rule.rule === 'threshold' ? options.length : 1;
        const rules = { ...EVERYONE, rule, winners: all };
        const ballot = await publish(stand, { options, rules });
        await open(stand, ballot);
        for (const [marks, code] of wrong) {
          const choices = marked(options, marks, rule);
          assert.equal(codeOf(await cast(stand, ballot, cards[0], choices)), code, rule.rule);
        }
        const kept = new Map<string, Choices>();
        for (const [at, marks] of [...sound, ...sound.slice(0, 2)].entries()) {
          const choices = marked(options, marks, rule);
          const { receipt } = taken(await cast(stand, ballot, cards[at % cards.length], choices));
          kept.set(receipt, choices);
        }
        await close(stand);
        const found = (await stand.state()).decision.ballot;
        assert.ok(found?.status === 'closed');
        const papers = (await documentOf(stand, found.box.papers.document)).rows();
        const expected = [...kept].map(([code, choices]) => ({ choices, code }));
        assert.deepEqual(
          papers,
          expected.sort((a, b) => (a.code < b.code ? -1 : 1)),
          rule.rule,
        );
        const tied = await declare(stand);
        if (!tied.ok) {
          assert.equal(tied.refusal.code, 'tie-needs-lots', rule.rule);
          taken(await declare(stand, options));
        }
        const result = await resultOf(stand, ballot);
        assert.equal(result.valid + result.invalid + found.box.blank, kept.size);
      }
      assert.deepEqual(await faults(stand), []);
      await stand.close();
    });

    test('no kind of marks leaves a trace of who, when or in which order', async () => {
      const place = await fresh();
      const { stand, options } = await standWith(place);
      const cards = await cardsOf(stand, 24);
      // The dots of the morning are in the store as well.
      let held = 1;
      for (const { rule, sound } of KINDS.filter(({ rule }) =>
        ['dots', 'threshold', 'score', 'stv-scottish'].includes(rule.rule),
      )) {
        const winners = rule.rule === 'threshold' ? options.length : 1;
        const ballot = await publish(stand, { options, rules: { ...EVERYONE, rule, winners } });
        await open(stand, ballot);
        for (const [turn, card] of [...cards, ...cards.slice(0, 3)].entries()) {
          const choices = marked(options, sound[turn % sound.length] ?? [], rule);
          taken(await cast(stand, ballot, card, choices));
        }
        await close(stand);
        const rows = await inTheBox(stand, ballot);
        held += 1;
        assert.deepEqual(
          [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(),
          ['assembly_id', 'ballot_id', 'channel', 'choices', 'receipt'],
          rule.rule,
        );
        const receipts = rows.map(({ receipt }) => receipt);
        assert.deepEqual(receipts, receipts.toSorted(), rule.rule);
        const hidden = await hiddenOrder(place);
        const here = new Set(receipts);
        const onDisk = hidden.receipts.filter((receipt) => here.has(receipt));
        assert.deepEqual(onDisk, receipts, rule.rule);
        assert.ok(hidden.transactions <= held, 'one transaction wrote a whole box');
        // Marks are kept in the order of options, whatever order they were put in.
        for (const { choices } of rows) {
          const on = Object.keys(JSON.parse(choices) as object); // codec: as the box wrote it
          assert.deepEqual(on, on.toSorted(), rule.rule);
        }
        taken(await declareOrDraw(stand, options));
      }
      await stand.close();
    });

    test('a tie on the way of a ranked count asks for lots, by which it is declared', async () => {
      const { stand, options } = await standWith(await fresh());
      const [a = '', b = '', c = ''] = options;
      const cards = await cardsOf(stand, 3);
      const rules = { ...EVERYONE, rule: { rule: 'stv-scottish' } } as const;
      const ballot = await publish(stand, { options, rules });
      await open(stand, ballot);
      for (const [at, [one, two, three]] of [
        [a, b, c],
        [b, c, a],
        [c, a, b],
      ].entries())
        taken(
          await cast(stand, ballot, cards[at], {
            [one ?? '']: 1,
            [two ?? '']: 2,
            [three ?? '']: 3,
          }),
        );
      await close(stand);
      const asked = await declare(stand);
      assert.ok(!asked.ok && asked.refusal.code === 'tie-needs-lots');
      assert.deepEqual([...asked.refusal.tied].sort(), [...options].sort());
      assert.equal(codeOf(await declare(stand, [b])), 'tie-needs-lots');
      taken(await declare(stand, [b, c, a]));
      const result = await resultOf(stand, ballot);
      // a was drawn last and is out; its paper goes to b, who then has two of three.
      assert.deepEqual([result.winners, result.lots], [[b], [b, c, a]]);
      assert.deepEqual(await faults(stand), []);
      await stand.close();
    });

    test('too few who take part carry nothing, and the second ballot opens only on the first', async () => {
      const { stand, options } = await standWith(await fresh());
      const [change = '', one = '', two = ''] = options;
      const cards = await cardsOf(stand, 9);
      // With the card of the morning ten hold one, which is more than the nine stated.
      const quorum = { ...HALF, blank: 'in', invalid: 'out' } as const;
      const rule = { ...THRESHOLD, quorum, entitled: 9 } as const;
      const first = await publish(stand, { options: [change], rules: { ...EVERYONE, rule } });
      const on = (won: boolean) => [{ ballot: first, option: change, won }];
      const rules = EVERYONE;
      const carried = await publish(stand, { options: [one, two], rules, opensIf: on(true) });
      const failed = await publish(stand, { options: [one, two], rules, opensIf: on(false) });
      const opening = async (ballot: typeof first) =>
        await open(stand, ballot).then(
          () => 'opened',
          (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1],
        );
      assert.equal(await opening(failed), 'condition-not-met', 'the first has no result yet');
      await open(stand, first);
      assert.equal(await opening(failed), 'other-ballot-open');
      for (const card of cards.slice(0, 4)) taken(await cast(stand, first, card, { [change]: 1 }));
      await close(stand);
      taken(await declare(stand));
      const { winners, judged, quorum: took } = await resultOf(stand, first);
      assert.deepEqual(winners, []);
      assert.deepEqual(took, { counted: 4, least: 6, entitled: 10 });
      assert.deepEqual(judged?.[0]?.missed, ['quorum']);
      assert.equal(await opening(carried), 'condition-not-met');
      await open(stand, failed);
      taken(await cast(stand, failed, cards[0], { [two]: 1 }));
      await close(stand);
      taken(await declare(stand));
      assert.deepEqual((await resultOf(stand, failed)).winners, [two]);
      assert.deepEqual(await faults(stand), []);
      await stand.close();
    });

    test('kill -9 while papers come in: what was acknowledged is in the box, once, with its last marks', async (t) => {
      const place = await fresh();
      const { stand, options } = await standWith(place);
      const cards = await cardsOf(stand, 12);
      const rules = { ...EVERYONE, rule: { rule: 'stv-scottish' } } as const;
      const ballot = await publish(stand, { options, rules });
      await open(stand, ballot);
      const program = fileURLToPath(new URL('testing/caster.ts', import.meta.url));
      const lists = [options.join(','), cards.join(',')];
      const kept = new Map<string, string>();
      let acknowledged = 0;
      for (let round = 1; round <= 3; round += 1) {
        const caster = await startSaying(program, [
          place.address,
          stand.assembly,
          ballot,
          ...lists,
        ]);
        caster.begin();
        await caster.reached(7 * round);
        await caster.kill();
        for (const line of caster.acknowledged) {
          const [receipt, choices] = JSON.parse(line) as [string, Choices]; // codec: as it said
          kept.set(receipt, JSON.stringify(sorted(choices)));
        }
        acknowledged += caster.acknowledged.length;
        const rows = await inTheBox(stand, ballot);
        const box = new Map(rows.map(({ receipt, choices }) => [receipt, choices]));
        assert.equal(box.size, rows.length, 'one row a receipt');
        // The paper after the last one said may have gone in as the process died.
        const others = [...kept].filter(([receipt, choices]) => box.get(receipt) !== choices);
        const unsaid = others.length + [...box.keys()].filter((one) => !kept.has(one)).length;
        assert.ok(unsaid <= 1, `${unsaid} papers are not as they were acknowledged`);
        assert.ok(
          others.every(([receipt]) => box.has(receipt)),
          'none is lost',
        );
        for (const [receipt, choices] of box) kept.set(receipt, choices);
      }
      t.diagnostic(`3 kills, ${acknowledged} papers acknowledged, none lost`);
      await close(stand);
      const found = (await stand.state()).decision.ballot;
      assert.ok(found?.status === 'closed');
      assert.equal(found.box.cast, kept.size);
      await stand.close();
    });
  });
}

async function declareOrDraw(stand: Stand, options: readonly string[]) {
  const declared = await declare(stand);
  return declared.ok ? declared : await declare(stand, options);
}

function sorted(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}

suite(FILE);
suite(POSTGRES_SERVER);
