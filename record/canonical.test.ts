import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonical, canonicalOf, type Json, parseJson, toHex, utf8 } from './index.ts';

/** The six samples published with RFC 8785: what goes in, what must come out. */
const RFC_8785: Readonly<Record<string, readonly [string, string]>> = {
  arrays: [
    '[\n  56,\n  {\n    "d": true,\n    "10": null,\n    "1": [ ]\n  }\n]',
    '[56,{"1":[],"10":null,"d":true}]',
  ],
  french: [
    '{"peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST", "sin": "ingnore locale"}',
    '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ingnore locale"}',
  ],
  structures: [
    '{"1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}',
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
  ],
  unicode: ['{"Unnormalized Unicode":"A\\u030a"}', '{"Unnormalized Unicode":"A\u030a"}'],
  // section 3.2.2
  values: [
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  // section 3.2.3
  weird: [
    '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}',
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
};

/** RFC 8785 appendix B: IEEE 754 bits and the number as it must be written. */
const APPENDIX_B: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

function parsed(text: string): Json {
  const read = parseJson(text);
  assert.ok(read.ok);
  return read.value;
}

describe('canonical JSON: RFC 8785', () => {
  for (const [name, [input, output]] of Object.entries(RFC_8785))
    it(`sample ${name}`, () => assert.equal(canonical(parsed(input)), output));

  it('section 3.2.4: the byte sequence as the RFC prints it', () => {
    const printed =
      '7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c ' +
      '22 6e 75 6d 62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 ' +
      '65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 ' +
      '3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d';
    const [input] = RFC_8785['values'] ?? [''];
    assert.equal(toHex(utf8(canonical(parsed(input)))), printed.replaceAll(' ', ''));
  });

  for (const [bits, text] of APPENDIX_B)
    it(`appendix B ${bits} is ${text}`, () => assert.equal(canonical(numberOf(bits)), text));
});

describe('canonical JSON refuses', () => {
  const holed: unknown[] = [1];
  holed[2] = 3;
  let deep: unknown = 0;
  for (let i = 0; i < 5_000; i += 1) deep = [deep];
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    [
      'NaN (appendix B 7fffffffffffffff)',
      [numberOf('7fffffffffffffff')],
      'number-not-finite',
      '$[0]',
    ],
    ['Infinity (appendix B 7ff0000000000000)', { a: Infinity }, 'number-not-finite', '$.a'],
    ['a lone high surrogate', { a: ['\ud83d'] }, 'text-not-unicode', '$.a[0]'],
    ['a lone low surrogate', '\ude00x', 'text-not-unicode', '$'],
    ['a lone surrogate in a key', { '\ud83d': 1 }, 'text-not-unicode', '$.\ud83d'],
    ['undefined in an object', { a: undefined }, 'value-undefined', '$.a'],
    ['a hole in a list', holed, 'value-undefined', '$[1]'],
    ['a bigint', [1n], 'value-not-json', '$[0]'],
    ['a date', { at: new Date(0) }, 'value-not-json', '$.at'],
    ['a map', new Map(), 'value-not-json', '$'],
    ['bytes', new Uint8Array(2), 'value-not-json', '$'],
    ['a function', { f: () => 1 }, 'value-not-json', '$.f'],
    [
      'an instance of a class',
      new (class Person {
        name = 'x';
      })(),
      'value-not-json',
      '$',
    ],
    ['five thousand levels', deep, 'nested-too-deep', `$${'[0]'.repeat(201)}`],
  ];
  for (const [name, value, code, path] of cases)
    it(name, () => {
      assert.deepEqual(canonicalOf(value), { ok: false, refusal: { code, path } });
      assert.throws(() => canonical(value), { name: 'NotCanonicalError' });
    });

  it('nothing of __proto__: it is a key like another', () => {
    const text = '{"__proto__":{"a":1},"b":2}';
    assert.equal(canonical(parsed(text)), text);
  });
});

/** Any JSON value whose texts are well-formed. */
const anyJson = fc.jsonValue({ maxDepth: 4 }).filter((value) => canonicalOf(value).ok);

/** The same value with the keys of every object put in by another order. */
function shuffled(value: unknown, reverse: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, reverse));
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, item]) => [key, shuffled(item, reverse)] as const);
  return Object.fromEntries(reverse ? pairs.reverse() : pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('canonical JSON: properties', () => {
  it('reading back gives the same value, and writing that the same text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonical(value);
        assert.deepEqual(parsed(text), parsed(JSON.stringify(value)));
        assert.equal(canonical(parsed(text)), text);
      }),
    );
  });
  it('the order in which keys were put in changes nothing', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        assert.equal(canonical(shuffled(value, true)), canonical(shuffled(value, false)));
      }),
    );
  });
  it('keys come in the order of their UTF-16BE bytes', () => {
    const units = (key: string) => Buffer.from(key, 'utf16le').swap16();
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 })), (keys) => {
        fc.pre(keys.every((key) => !/^\d+$/.test(key)));
        const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
        const expected = [...keys].sort((a, b) => Buffer.compare(units(a), units(b)));
        // keys that look like indices are excluded above: reading back would reorder them
        assert.deepEqual(Object.keys(parsed(text) ?? {}), expected);
      }),
    );
  });
});
