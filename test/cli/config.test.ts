import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { PAGE_CODES, checkText } from '@cchc/check';
import { describe, expect, it } from 'vitest';
import { SETTABLE_CODES, readConfig } from '../../packages/check/src/config/read.js';
import { corpusFiles } from '../corpus-files.js';
import { EN, VI, VI_BAD, VI_GAP, folderWith } from './fixture.js';

const schemaPath = join(
  import.meta.dirname,
  '../../packages/check/src/config/config.v1.schema.json',
);
const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as Schema;

describe('cchc.config.json', () => {
  it('is found upward, and sets how findings count', async () => {
    const off = '{"severity": {"GAP_IN_TIERS": "off"}}';
    const { cchc } = folderWith({ 'gap.cchc': VI_GAP, 'cchc.config.json': off });
    expect((await cchc('check gap.cchc')).exit).toBe(0);
    const warning = '{"severity": {"GAP_IN_TIERS": "warning"}}';
    const { cchc: below } = folderWith({ 'gap.cchc': VI_GAP, 'cchc.config.json': warning });
    expect((await below('check gap.cchc')).stdout).toContain('cảnh báo GAP_IN_TIERS');
  });

  it('is the one of the nearest folder', async () => {
    const files = { 'cchc.config.json': '{"messages": "vi"}', 'a/b/none.txt': '' };
    const { cchc } = folderWith(files);
    const from = (folder: string) => cchc('check none.cchc', { folder });
    expect((await from('a/b')).stderr).toBe('cchc: Không tìm thấy tệp `none.cchc`.\n');
    const { cchc: nearer } = folderWith({ ...files, 'a/cchc.config.json': '{"messages": "en"}' });
    expect((await nearer('check none.cchc', { folder: 'a/b' })).stderr).toContain('There is no');
  });

  it('names the language of messages, which --lang overrules', async () => {
    const { cchc } = folderWith({ 'vi.cchc': VI, 'cchc.config.json': '{"messages": "en"}' });
    expect((await cchc('check vi.cchc')).stdout).toBe('1 file: no errors, no warnings.\n');
    expect((await cchc('check vi.cchc --lang vi')).stdout).toMatch(/^1 tệp/);
  });

  it('names the keyword language, and check complains of another', async () => {
    const wanted = { 'cchc.config.json': '{"keywords": "vi"}' };
    const { cchc } = folderWith({ 'en.cchc': EN, 'vi.cchc': VI, ...wanted });
    expect((await cchc('check vi.cchc')).exit).toBe(0);
    const { exit, stderr } = await cchc('check . --lang en');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^cchc: `en\.cchc` is not written in the keywords .* --to vi --write/);
  });

  it('lowers the limits', async () => {
    const limits = { 'cchc.config.json': '{"limits": {"fileBytes": 100, "files": 1}}' };
    const { cchc } = folderWith({ 'a.cchc': VI, 'b.cchc': VI, ...limits });
    expect(await cchc('check a.cchc')).toMatchObject({ exit: 2 });
    expect((await cchc('check a.cchc')).stderr).toContain('larger than 100 bytes');
    expect((await cchc('check .')).stderr).toContain('There are 2 files');
  });

  it.each([
    ['{"severty": {}}', 'cchc.config.json:1:2', 'severty'],
    ['{\n  "severity": {"GAP_IN_TIER": "off"}}', 'cchc.config.json:2:16', 'GAP_IN_TIER'],
    ['{"severity": {"NAME_UNKNOWN": "off"}}', 'cchc.config.json:1:15', 'NAME_UNKNOWN'],
    ['{"severity": {"GAP_IN_TIERS": "of"}}', 'cchc.config.json:1:31', 'GAP_IN_TIERS'],
    ['{"messages": "fr"}', 'cchc.config.json:1:14', '"vi"'],
    ['{"limits": {"files": 0}}', 'cchc.config.json:1:22', 'files'],
    ['{"limits": {"fileBytes": 1.5}}', 'cchc.config.json:1:26', 'fileBytes'],
    ['{"limits": []}', 'cchc.config.json:1:12', 'limits'],
    ['[]', 'cchc.config.json:1:1', '{ … }'],
    ['{"a": 1,}', 'cchc.config.json:1:', 'JSON'],
    ['{"__proto__": 1}', 'cchc.config.json:1:2', '__proto__'],
  ])('that is wrong is told with its place: %s', async (text, place, word) => {
    const { cchc } = folderWith({ 'a.cchc': VI, 'cchc.config.json': text });
    const { exit, stdout, stderr } = await cchc('check a.cchc --lang en');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(place);
    expect(stderr).toContain(word);
    // Whoever looks up what to do is not kept from it.
    expect((await cchc('help GAP_IN_TIERS')).exit).toBe(0);
  });
});

it('the schema and the program take the same', () => {
  const samples = [
    {},
    { messages: 'vi', keywords: 'en', severity: { GAP_IN_TIERS: 'error' } },
    { $schema: 'x', limits: { files: 1, fileBytes: 67_108_864 } },
    { $schema: 1 },
    { messages: 'fr' },
    { more: 1 },
    { severity: { GAP_IN_TIERS: 'info' } },
    { severity: { NAME_UNKNOWN: 'off' } },
    { severity: 'off' },
    { limits: { files: 0 } },
    { limits: { files: 1.5 } },
    { limits: { fileBytes: 67_108_865 } },
    { limits: { more: 1 } },
  ];
  const validator = new Validator(schema, '7', false);
  for (const sample of samples) {
    const { problems } = readConfig(JSON.stringify(sample));
    expect([sample, problems.length === 0]).toEqual([sample, validator.validate(sample).valid]);
  }
});

it('only codes that leave a rulebook its meaning can be set, and all of them', () => {
  expect(SETTABLE_CODES.filter((code) => !PAGE_CODES.includes(code))).toEqual([]);
  const checked = [...corpusFiles('bad'), ...corpusFiles('good')].map(({ text, name }) =>
    checkText(text, name),
  );
  for (const { findings, rulebook } of checked) {
    for (const { code, severity, accepted } of findings) {
      if (severity === 'warning') expect(SETTABLE_CODES).toContain(code);
      if (rulebook && severity === 'error' && accepted === undefined) {
        expect(SETTABLE_CODES).toContain(code);
      }
      if (!rulebook && severity === 'error' && SETTABLE_CODES.includes(code)) {
        // It stands beside the error that took the meaning away.
        const others = findings.filter((one) => one.severity === 'error' && one.code !== code);
        expect([code, others.length > 0]).toEqual([code, true]);
      }
    }
  }
});

it('a finding that is an error by nature stays one', async () => {
  const { cchc } = folderWith({ 'bad.cchc': VI_BAD, 'cchc.config.json': '{}' });
  expect((await cchc('check bad.cchc')).exit).toBe(1);
});
