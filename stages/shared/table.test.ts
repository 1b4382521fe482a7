import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Table } from './table.ts';

const key = fc.string({ maxLength: 3 });
const rows = fc.array(fc.tuple(key, fc.option(fc.nat(5), { nil: undefined })));

test('a table behaves as a map', () => {
  fc.assert(
    fc.property(rows, key, (sets, asked) => {
      let table = Table.empty<string, number | undefined>();
      const model = new Map<string, number | undefined>();
      for (const [at, value] of sets) {
        table = table.set(at, value);
        model.set(at, value);
        assert.equal(table.size, model.size);
      }
      for (const at of [asked, ...model.keys()]) {
        assert.equal(table.get(at), model.get(at));
        assert.equal(table.has(at), model.has(at));
      }
      assert.deepEqual(new Map(table.entries()), model);
      const big = (value: number | undefined) => (value ?? 0) > 2;
      const wanted = [...model].filter(([, value]) => big(value)).map(([at]) => at);
      assert.deepEqual(table.keysWhere(big), wanted.sort());
      assert.equal(table.count(big), wanted.length);
    }),
  );
});

test('setting a row leaves every earlier table as it was', () => {
  fc.assert(
    fc.property(rows, (sets) => {
      const history = [Table.empty<string, number | undefined>()];
      const copies: (readonly [string, number | undefined][])[] = [[]];
      for (const [at, value] of sets) {
        const next = (history.at(-1) ?? Table.empty<string, number | undefined>()).set(at, value);
        history.push(next);
        copies.push([...next.entries()]);
      }
      for (const [index, table] of history.entries())
        assert.deepEqual([...table.entries()], copies[index]);
    }),
  );
});
