import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changed, changeOf } from './change.js';

/** What JSON can hold, names of what every object has among its keys. */
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'to', 'put', '__proto__', 'constructor'),
  fc.string(),
);
const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    // JSON writes a zero without a sign.
    fc.jsonValue({ maxDepth: 0 }).map((one) => (one === 0 ? 0 : one)),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(
      key.filter((one) => one !== 'at'),
      tie('plain'),
      { maxKeys: 4 },
    ),
  ),
}));

it('a change leads from one state to the other', () => {
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const change = changeOf(before, after);
      const sent = change && (JSON.parse(JSON.stringify(change)) as typeof change);
      expect(sent ? changed(before, sent) : before).toEqual(after);
    }),
  );
});

it('nothing has changed between equals, and places count for nothing', () => {
  const at = (line: number) => ({ start: { line } });
  expect(changeOf({ a: [1, { at: at(1) }] }, { a: [1, { at: at(2) }] })).toBeUndefined();
  fc.assert(
    fc.property(plain, (one) => {
      expect(changeOf(one, structuredClone(one))).toBeUndefined();
    }),
  );
});

it('what has not changed is the very same, and is not in the change', () => {
  const before = { title: 'a', fields: [{ id: 'I', parts: [1, 2, 3] }, { id: 'II' }] };
  const after = {
    title: 'a',
    fields: [
      { id: 'I', parts: [1, 2, 3] },
      { id: 'II', points: 5 },
    ],
  };
  const change = changeOf(before, after);
  expect(change).toEqual({ in: { fields: { in: { 1: { in: { points: { to: 5 } } } } } } });
  expect(change && changed(before, change).fields[0]).toBe(before.fields[0]);
});

it('an item that is put into a list, or taken out, leaves the others as they are', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  const [a, b, c] = items;
  expect(changeOf(items, [a, b, { id: 'x' }, c])).toEqual({ from: 2, drop: 0, put: [{ id: 'x' }] });
  expect(changeOf(items, [a, c])).toEqual({ from: 1, drop: 1, put: [] });
});
