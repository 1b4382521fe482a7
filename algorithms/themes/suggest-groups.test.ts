import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { link } from './link.ts';
import { type Suggestion, suggestGroups } from './suggest-groups.ts';
import type { Note } from './weigh.ts';

const hand: readonly Note[] = [
  ['n01', 'nl', 'Veilige fietspaden naar school'],
  ['n02', 'nl', 'Meer fietspaden, ook buiten het centrum'],
  ['n03', 'nl', 'De fietspaden zijn gevaarlijk in de winter'],
  ['n04', 'nl', 'Betaalbare woningen voor starters'],
  ['n05', 'nl', 'Te weinig betaalbare woningen'],
  ['n06', 'nl', 'Woningen splitsen moet makkelijker'],
  ['n07', 'fr', 'Des logements abordables pour les jeunes'],
  ['n08', 'fr', 'Il manque des logements abordables'],
  ['n09', 'fr', 'Plus de bancs dans le parc Astrid'],
  ['n10', 'de', 'Mehr Bänke im Park, bitte'],
  ['n11', 'de', 'Die Busse fahren abends zu selten'],
  ['n12', 'de', 'Busse und Bahnen sollen abends öfter fahren'],
  ['n13', 'en', 'A buddy for every newcomer'],
  ['n14', 'en', 'Newcomers need a buddy in their street'],
  ['n15', 'en', 'Lower taxes'],
].map(([id = '', lang = '', text = '']) => ({ id, lang, text }));

function suggested(notes: readonly Note[], floor?: number): Suggestion {
  const result = suggestGroups(notes, floor === undefined ? {} : { floor });
  assert.ok(result.ok);
  return result.value;
}

test('notes in four languages: alike ones together, the odd ones left alone', () => {
  const { groups, ungrouped } = suggested(hand);
  assert.deepEqual(
    groups.map(({ members }) => members.join(' ')),
    ['n01 n02 n03', 'n04 n05 n06', 'n07 n08', 'n11 n12', 'n13 n14'],
  );
  // A park bench in French and one in German share too little: that is for a person to see.
  assert.deepEqual(ungrouped, ['n09', 'n10', 'n15']);
  assert.equal(groups[0]?.terms[0], 'fietspaden');
  assert.ok(groups[1]?.terms.slice(0, 2).includes('woningen'));
  assert.ok(groups.every(({ similarity }) => similarity >= 0.12 && similarity <= 1));
});

test('accents, case and marks make no difference', () => {
  const notes = [
    { id: 'a', lang: 'fr', text: 'ÉCOLE à vélo!' },
    { id: 'b', lang: 'fr', text: 'ecole a velo' },
    { id: 'c', lang: 'fr', text: '…' },
    { id: 'd', lang: 'fr', text: '' },
  ];
  const { groups, ungrouped } = suggested(notes, 0.99);
  assert.deepEqual(
    groups.map(({ members }) => members),
    [['a', 'b']],
  );
  assert.deepEqual(ungrouped, ['c', 'd']);
});

test('a name all languages share joins notes across them', () => {
  const notes = [
    { id: 'a', lang: 'nl', text: 'Stationsplein Eupen vergroenen' },
    { id: 'b', lang: 'de', text: 'Stationsplein Eupen begrünen' },
    { id: 'c', lang: 'nl', text: 'Minder lawaai in de nacht' },
    { id: 'd', lang: 'de', text: 'Mehr Ärzte auf dem Land' },
  ];
  assert.deepEqual(
    suggested(notes).groups.map(({ members }) => members),
    [['a', 'b']],
  );
});

const word = fc.constantFrom(
  'park',
  'parken',
  'bus',
  'busse',
  'woning',
  'school',
  'le',
  'de',
  'und',
);
const texts = fc.array(
  fc.tuple(fc.constantFrom('nl', 'fr', 'de'), fc.array(word, { maxLength: 6 })),
  { maxLength: 25 },
);
const noteLists = texts.map((list) =>
  list.map(([lang, words], i): Note => ({ id: `n${i}`, lang, text: words.join(' ') })),
);

test('partition: every note is in one group or ungrouped, never in two', () => {
  fc.assert(
    fc.property(noteLists, fc.double({ min: 0.01, max: 1, noNaN: true }), (notes, floor) => {
      const { groups, ungrouped } = suggested(notes, floor);
      const all = [...groups.flatMap(({ members }) => members), ...ungrouped];
      assert.deepEqual(all.sort(), notes.map(({ id }) => id).sort());
      for (const { members, similarity, terms } of groups) {
        assert.ok(members.length >= 2 && terms.length >= 1 && terms.length <= 5);
        assert.ok(similarity >= floor - 1e-6);
      }
    }),
  );
});

test('order independence: the same notes in any order give the same suggestion', () => {
  const shuffled = noteLists.chain((notes) =>
    fc.tuple(fc.constant(notes), fc.shuffledSubarray([...notes], { minLength: notes.length })),
  );
  fc.assert(
    fc.property(shuffled, ([notes, others]) => {
      assert.deepEqual(suggested(others), suggested(notes));
    }),
  );
});

test('average linkage: chains join what joining the nearest pair over and over joins', () => {
  const matrices = fc
    .integer({ min: 2, max: 9 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: n * n, maxLength: n * n }),
        fc.integer({ min: 0, max: 9000 }),
      ),
    );
  fc.assert(
    fc.property(matrices, ([n, values, cut]) => {
      const at = (i: number, j: number) =>
        (values[Math.min(i, j) * n + Math.max(i, j)] ?? 0) / 10_000;
      const matrix = Float32Array.from({ length: n * n }, (_, k) =>
        k % (n + 1) === 0 ? 0 : at(Math.floor(k / n), k % n),
      );
      const floor = cut / 10_000 + 0.00003;
      const found = link(matrix, n, floor).map(({ members }) => members.join(' '));
      assert.deepEqual(found.sort(), nearestPairs(n, at, floor).sort());
    }),
  );
});

/** The textbook way: join the two groups with the largest mean similarity until none is enough. */
function nearestPairs(n: number, at: (i: number, j: number) => number, floor: number): string[] {
  let groups = Array.from({ length: n }, (_, i) => [i]);
  for (;;) {
    let best: { a: number[]; b: number[]; mean: number } | null = null;
    for (const [k, a] of groups.entries())
      for (const b of groups.slice(k + 1)) {
        const all = a.flatMap((i) => b.map((j) => at(i, j)));
        const mean = all.reduce((x, y) => x + y, 0) / all.length;
        if (best === null || mean > best.mean) best = { a, b, mean };
      }
    if (best === null || best.mean < floor) break;
    const { a, b } = best;
    groups = [...groups.filter((g) => g !== a && g !== b), [...a, ...b].sort((x, y) => x - y)];
  }
  return groups.filter((group) => group.length > 1).map((group) => group.join(' '));
}

test('refusals', () => {
  const note = { id: 'a', lang: 'nl', text: 'x' };
  assert.deepEqual(suggestGroups([note, note]), {
    ok: false,
    refusal: { code: 'note-twice', id: 'a' },
  });
  for (const floor of [0, 1.1, Number.NaN])
    assert.deepEqual(suggestGroups([note], { floor }), {
      ok: false,
      refusal: { code: 'floor-faulty', floor },
    });
  const many = Array.from({ length: 8001 }, (_, i) => ({ ...note, id: String(i) }));
  assert.deepEqual(suggestGroups(many), {
    ok: false,
    refusal: { code: 'too-many-notes', notes: 8001, most: 8000 },
  });
  assert.deepEqual(suggestGroups([]), { ok: true, value: { groups: [], ungrouped: [] } });
});

test('3,000 notes of forty subjects are grouped by subject within seconds', (t) => {
  // Made-up words by subject, with common words around them, from a fixed sequence.
  let state = 1;
  const below = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const made = () =>
    Array.from(
      { length: 3 },
      () => `${'bcdfgklmnprst'[below(13)] ?? ''}${'aeiou'[below(5)] ?? ''}`,
    ).join('');
  const subjects = Array.from({ length: 40 }, () => Array.from({ length: 5 }, made));
  const common = Array.from({ length: 30 }, made);
  const notes = Array.from({ length: 3000 }, (_, i): Note => {
    const words = Array.from({ length: 9 }, (__, k) =>
      k % 2 ? common[below(30)] : subjects[i % 40]?.[below(5)],
    );
    return { id: String(i), lang: 'xx', text: words.join(' ') };
  });
  const { groups } = suggested(notes);
  const pure = groups.filter(
    ({ members }) => new Set(members.map((id) => Number(id) % 40)).size === 1,
  );
  const placed = pure.reduce((sum, { members }) => sum + members.length, 0);
  t.diagnostic(`${groups.length} groups, ${placed} of 3000 notes in groups of one subject`);
  assert.ok(placed > 2700);
});
