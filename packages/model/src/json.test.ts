import { expect, it } from 'vitest';
import { sample } from '../../../test/build-model/index.js';
import { fingerprint } from './fingerprint.js';
import { printRulebook, readRulebook, withoutPlaces } from './json.js';
import type { Rulebook } from './rulebook.js';

const text = printRulebook(sample);

it('reads what it prints, and prints what it reads', () => {
  const read = readRulebook(text);
  expect(read).toEqual({ ok: true, rulebook: sample });
  expect(read.ok && printRulebook(read.rulebook)).toBe(text);
});

it('ends with a line feed and has no carriage return', () => {
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('\r');
});

const changed = (change: object): string => JSON.stringify({ ...sample, ...change });

it.each<[string, string, string]>([
  ['no JSON', '{', ''],
  ['nothing', 'null', '/format'],
  ['another format', changed({ format: 2 }), '/format'],
  ['a number that is not exact text', changed({ scale: 100 }), '/scale'],
  ['a number in a form that is not canonical', changed({ scale: '1e2' }), '/scale'],
  ['a key that it does not know', changed({ colour: 'red' }), ''],
])('says where %s is wrong', (_, broken, pointer) => {
  const read = readRulebook(broken);
  expect(read.ok).toBe(false);
  expect(!read.ok && read.problems.map((problem) => problem.pointer)).toContain(pointer);
});

it('checks the invariants of what it reads', () => {
  const twice: Rulebook = { ...sample, inputs: [...sample.inputs, ...sample.inputs.slice(0, 1)] };
  expect(readRulebook(printRulebook(twice))).toMatchObject({
    ok: false,
    problems: [{ pointer: '/done', problem: 'names are unique' }],
  });
});

const elsewhere = { file: 0, start: { line: 9, character: 0 }, end: { line: 9, character: 1 } };

it('has a fingerprint that the layout of the text does not change, and anything else does', () => {
  const moved: Rulebook = {
    ...sample,
    at: elsewhere,
    inputs: sample.inputs.map((one) => ({ ...one, at: elsewhere })),
  };
  expect(withoutPlaces(moved)).toEqual(withoutPlaces(sample));
  expect(fingerprint(moved)).toBe(fingerprint(sample));
  expect(fingerprint({ ...sample, year: 2026 })).not.toBe(fingerprint(sample));
  expect(fingerprint(sample)).toMatch(/^[0-9a-f]{64}$/);
});
