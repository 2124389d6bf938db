import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { datasetSchema } from '@cchc/data';
import { describe, expect, it } from 'vitest';
import { read } from './fixture.js';

const validator = new Validator(datasetSchema as Schema, '7');

/** Reads JSON text and says whether the published schema takes it too. */
function readJson(text: string) {
  return { ...read({ 'a.json': text }), valid: validator.validate(JSON.parse(text)).valid };
}

it('all that a file may hold', () => {
  const { population, findings, valid } = readJson(`{
    "format": 1,
    "units": [{"unit": "X", "name": "Xã Một", "type": "xã", "vùng": 1}, {"unit": "Y", "block": null}],
    "shared": {"bình_quân": 3.50},
    "inputs": [
      {"unit": "X", "dân_số": 16e3, "diện_tích": "1234.5", "đúng_hạn": 0.853, "niêm_yết": true},
      {"unit": "Y", "round": "self", "input": "đúng_hạn", "value": "85.3%"},
      {"unit": "Y", "round": "self", "input": "ngày_gửi", "value": "2025-12-31"}
    ],
    "evidence": [{"unit": "X", "evidence": "kế_hoạch", "state": "accepted", "issued": "2025-01-05"}],
    "cases": {"hồ_sơ": [{"unit": "X", "ngày_hẹn": "2025-02-01", "trễ": false}]}
  }`);
  expect(findings).toEqual([]);
  expect(valid).toBe(true);
  expect(population).toEqual([
    '* bình_quân=3.5',
    'X (Xã Một | xã | -) vùng=1',
    '  final: dân_số=16000 diện_tích=1234.5 đúng_hạn=0.853 niêm_yết=yes kế_hoạch=[{"state":"accepted","issued":"2025-01-05"}]',
    '  hồ_sơ: 1',
    '    11: ngày_hẹn=2025-02-01 trễ=no',
    'Y',
    '  self: đúng_hạn=0.853 ngày_gửi=2025-12-31',
    '  hồ_sơ: 0',
  ]);
});

it('the example of the README is read without a complaint', () => {
  const path = join(import.meta.dirname, '../../packages/data/README.md');
  const [, example = ''] = /```json\n([^`]+)```/.exec(readFileSync(path, 'utf8')) ?? [];
  const { population, findings, valid } = readJson(example);
  expect(population).toContain('  self: dân_số=16000 đúng_hạn=0.853 niêm_yết=yes');
  expect(findings).toEqual([]);
  expect(valid).toBe(true);
});

it('numbers are read as they are written, beyond what a float can hold', () => {
  const one = (text: string) =>
    read({ 'a.json': `{"format":1,"inputs":[{"unit":"X","diện_tích":${text}}]}` }).population[1];
  expect(one('90071992547409931234.125')).toBe('  final: diện_tích=90071992547409931234.125');
  expect(one('0.30000000000000004')).toBe('  final: diện_tích=!too-fine(0.30000000000000004)');
  expect(one('1.25E-1')).toBe('  final: diện_tích=0.125');
  expect(one('-0.0')).toBe('  final: diện_tích=0');
  expect(one('1e999999999')).toBe('  final: diện_tích=!unreadable(1e999999999)');
});

describe('malformed text', () => {
  it.each([
    ['{"format": 1,\n "units": [}', 'a.json:2:12 error JSON_MALFORMED'],
    ['{"format": 1', 'a.json:1:13 error JSON_MALFORMED'],
    ['{"format": 1} x', 'a.json:1:15 error JSON_MALFORMED'],
    ['{"format": 01}', 'a.json:1:12 error JSON_MALFORMED'],
    ['['.repeat(100_000), 'a.json error JSON_TOO_DEEP {"limit":32}'],
    [
      '{"format": 1, "format": 1}',
      'a.json:1:15 error JSON_KEY_TWICE {"name":"format","firstRow":1}',
    ],
  ])('%.40s', (text, finding) => {
    expect(read({ 'a.json': text }).findings).toContain(finding);
  });
});

describe('text of another shape is refused by pointer, as by the schema', () => {
  it.each([
    ['[]', '1:1', '', 'object'],
    ['{}', '1:1', '/format', 'format'],
    ['{"format": "1"}', '1:12', '/format', 'format'],
    ['{"format": 2}', '1:12', '/format', 'format'],
    ['{"format": 1, "units": {}}', '1:24', '/units', 'list'],
    ['{"format": 1, "units": [1]}', '1:25', '/units/0', 'object'],
    ['{"format": 1, "units": [{"unit": "X", "a/b": []}]}', '1:46', '/units/0/a~1b', 'cell'],
    ['{"format": 1, "cases": []}', '1:24', '/cases', 'object'],
    ['{"format": 1, "cases": {"hồ_sơ": 1}}', '1:34', '/cases/hồ_sơ', 'list'],
    ['{"format": 1, "shared": []}', '1:25', '/shared', 'object'],
    ['{"format": 1, "data": []}', '1:23', '/data', 'key'],
  ])('%s', (text, place, pointer, wanted) => {
    const { findings, valid } = readJson(text);
    const args = JSON.stringify({ pointer, wanted });
    expect(findings).toContain(`a.json:${place} error JSON_NOT_IN_SHAPE ${args}`);
    expect(valid).toBe(false);
  });
});

it('a table that the rulebook does not have', () => {
  const { findings } = read({
    'a.json': '{"format": 1, "units": [{"unit": "X"}], "cases": {"hồ_sô": []}}',
  });
  expect(findings).toEqual(['a.json:1 error TABLE_UNKNOWN {"table":"hồ_sô","suggestion":"hồ_sơ"}']);
});

it('a row without what it has to have', () => {
  const text =
    '{"format": 1, "units": [{"unit": "X"}, {"name": "Y"}], "evidence": [{"unit": "X"}]}';
  const { findings, valid } = readJson(text);
  expect(findings).toEqual([
    'a.json:1 error UNIT_MISSING',
    'a.json:1 error COLUMN_MISSING {"wanted":["evidence"]}',
    'a.json:1 error COLUMN_MISSING {"wanted":["state"]}',
    'a.json:1:69 error EVIDENCE_UNKNOWN {"name":"evidence","evidence":""}',
  ]);
  expect(valid).toBe(false);
});
