import { expect, it } from 'vitest';
import { sha256OfText } from '@cchc/model';
import { rulebook } from '../../../../../test/language/rulebook.js';
import type { Load } from '../../files/load.js';
import { read } from '../../read.js';

const CITING = rulebook(
  '  lĩnh vực I "Một" 10 điểm { căn cứ: "Quy chế A" điều 1, "Quy chế B" khoản 1; chấm 10 }',
);
const kept = (file: string, text: string, more: object = {}) => {
  return { document: 'Quy chế A', article: '1', file, sha256: sha256OfText(text), ...more };
};
const record = (...citations: readonly object[]) => JSON.stringify({ format: 1, citations });

/** The codes told of `a.cchc` beside these files, and what was asked for. */
function told(files: Readonly<Record<string, string>>, text = CITING, name = 'so/a.cchc') {
  const asked: string[] = [];
  const load: Load = (path) => {
    asked.push(path);
    const found = files[path];
    return found === undefined
      ? { ok: false, problem: path.includes('ngoai') ? 'outside' : 'missing' }
      : { ok: true, name: path, text: found };
  };
  const codes = read(text, { name, load }).findings.map(
    ({ code, severity }) => `${severity} ${code}`,
  );
  return { codes, asked };
}

it('says nothing where nothing was recorded', () => {
  expect(told({})).toEqual({ codes: [], asked: ['can-cu/a.json'] });
  expect(told({ 'can-cu/a.json': record() }).codes).toEqual([]);
  expect(told({ 'can-cu/a.txt': 'Điều 1. Một' }).codes).toEqual([]);
});

it('looks for nothing where nothing is cited, or the text has no file', () => {
  expect(told({}, rulebook('  lĩnh vực I "Một" 10 điểm { chấm 10 }')).asked).toEqual([]);
  expect(told({}, CITING, '').asked).toEqual([]);
  expect(told({}, CITING, 'file:///so/b%C3%B4%201.cchc').asked).toEqual(['can-cu/bô 1.json']);
});

it('tells what changed, and not what was only set otherwise', () => {
  const same = record(kept('a.txt', 'Điều 1. Một hai'));
  const files = { 'can-cu/a.json': same, 'can-cu/a.txt': 'Điều 1.  Một\nhai\n\nĐiều 2. Ba' };
  expect(told(files).codes).toEqual([]);
  expect(told({ ...files, 'can-cu/a.txt': 'Điều 1. Một ba' }).codes).toEqual([
    'warning CITED_TEXT_CHANGED',
  ]);
  expect(told({ ...files, 'can-cu/a.txt': 'Điều 2. Một hai' }).codes).toEqual([
    'warning CITED_TEXT_NOT_FOUND',
  ]);
  expect(told({ 'can-cu/a.json': same }).codes).toEqual(['warning CITED_TEXT_NOT_FOUND']);
  expect(told({ ...files, 'can-cu/a.txt': ' '.repeat(4_000_001) }).codes).toEqual([
    'warning CITED_TEXT_NOT_FOUND',
  ]);
});

it.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['another version', JSON.stringify({ format: 2, citations: [] })],
  ['no list', JSON.stringify({ format: 1 })],
  ['a path', record(kept('../a.txt', 'x'))],
  ['a path of Windows', record(kept('..\\a.txt', 'x'))],
  ['a hidden file', record(kept('.a.txt', 'x'))],
  ['another kind of file', record(kept('a.env', 'x'))],
  ['no hash', record(kept('a.txt', 'x', { sha256: 'x' }))],
  ['an article that is none', record(kept('a.txt', 'x', { article: 1 }))],
])('a record that is none is told once, and nothing it names is read: %s', (_, text) => {
  expect(told({ 'can-cu/a.json': text })).toEqual({
    codes: ['warning CITATIONS_UNREADABLE'],
    asked: ['can-cu/a.json'],
  });
});

it('a record that lies elsewhere is told, and the texts that do', () => {
  expect(told({}, CITING, 'so/ngoai.cchc').codes).toEqual(['warning CITATIONS_UNREADABLE']);
  const led = record(kept('ngoai.txt', 'x'));
  expect(told({ 'can-cu/a.json': led }).codes).toEqual(['warning CITED_TEXT_NOT_FOUND']);
});
