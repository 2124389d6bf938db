import { CLI_CODES, CLI_HELP, CLI_LABELS, cliMessage, type CliMessages } from '@cchc/words';
import { describe, expect, it } from 'vitest';

/** Something for every argument that any message is told with. */
const ARGS = {
  path: 'a.cchc',
  code: 'GAP',
  reason: 'EACCES',
  limit: '10',
  place: 'a.json:1:1',
  key: 'k',
  wanted: 'vi',
  option: '--x',
  suggestion: 'y',
  command: 'check',
  argument: 'tệp',
  value: 'v',
  known: ['k'],
  first: '--a',
  second: '--b',
  needed: '--c',
  list: 'minimal, full',
  line: '3',
  round: 'self',
  unit: 'X',
  node: '1',
  files: '2',
  errors: '1',
  warnings: '3',
  accepted: '2',
  undecided: '2',
  because: 'construct',
  lines: '3, 5',
  title: 'Thử',
  units: '4',
  tests: '4',
  passed: '3',
  failed: '1',
  branches: '3',
  ofBranches: '5',
  boundaries: '1',
  ofBoundaries: '9',
  target: 'docx',
  construct: '`x`',
  why: 'not-exact',
  version: '1.2.0',
  step: 'minor',
  made: '0.1.0',
  now: '0.2.0',
  revision: 'main',
  action: 'install',
  root: 'bo',
  conflicts: '2',
  url: 'http://127.0.0.1:8080',
  host: '127.0.0.1',
  port: '8080',
  stage: 'score-before',
  what: 'TT 5',
  last: '9',
  than: 'changed',
  count: '3',
  document: 'TT 5',
  several: ['a.txt', 'b.txt'],
};

describe.each(CLI_CODES)('%s', (code) => {
  const args = ARGS as unknown as CliMessages[typeof code];
  const vi = cliMessage(code, args, 'vi');
  const en = cliMessage(code, args, 'en');

  it('is said in both languages', () => {
    for (const text of [vi, en]) {
      expect(text).toMatch(/\S/);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/undefined|\[object|NaN| {2}/);
    }
    expect(vi).not.toBe(en);
  });

  it('is Vietnamese in Vietnamese and English in English', () => {
    const plain = (text: string) => text.replace(/`[^`]*`/g, '').replace('INTERNAL', '');
    expect(plain(vi)).not.toMatch(/\b(the|is|not|must|should|file|folder)\b/i);
    expect(plain(en).replaceAll('Thử', '').replaceAll('tệp', '')).toMatch(/^[\x20-\x7e—]*$/);
  });
});

it('the two languages have the same words in headings and help', () => {
  const keys = (value: object): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
      typeof inner === 'object' && inner !== null ? [key, ...keys(inner)] : [key],
    );
  expect(keys(CLI_HELP.vi)).toEqual(keys(CLI_HELP.en));
  expect(keys(CLI_LABELS.vi)).toEqual(keys(CLI_LABELS.en));
});
