import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guarded, writeCsv } from './write-csv.ts';

test('no cell written begins as a spreadsheet would run it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', 'a', '1', '(', '|', '!'),
      }),
      (text) => {
        const cell = guarded(text);
        assert.ok(!/^[=@\t\r＝]/.test(cell));
        // A sign may stay only before what has no letter: nothing there can be called.
        if (/^[+-]/.test(cell)) assert.match(cell, /^[^A-Za-z!|=@]*$/);
        assert.ok(cell === text || cell === `'${text}`);
      },
    ),
  );
});

test('honest cells stay as they came', () => {
  for (const text of ['-5', '+31 6 1234 5678', '-', 'a=b', '', "O'Brien", '65+', '- 3,5'])
    assert.equal(guarded(text), text);
});

test('quotes, line ends, byte order mark, numbers and nothing', () => {
  const rows = [['a"b', -1.5, null, 'x;y', ' z']];
  assert.equal(
    writeCsv(['one', 'two', '=three', 'four', 'five'], rows, { bom: true }),
    '\ufeffone,two,\'=three,four,five\r\n"a""b",-1.5,,"x;y"," z"\r\n',
  );
  assert.equal(writeCsv(['a', 'b'], [['1', '2']], { delimiter: ';' }), 'a;b\r\n1;2\r\n');
});
