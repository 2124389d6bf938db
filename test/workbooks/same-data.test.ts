import { readFileSync } from 'node:fs';
import { checkText } from '@cchc/check';
import { readDataset, type DataFile } from '@cchc/data';
import { printResults, score } from '@cchc/semantics';
import { openWorkbook } from '@cchc/workbooks';
import { expect, it } from 'vitest';
import { craft } from './craft.js';

/** One data set, written in six ways, gives the same bytes. */
const folder = new URL('../../examples/qd-766/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const rowsOf = (name: string): readonly (readonly string[])[] =>
  text(name)
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
const [units, inputs] = [rowsOf('so-lieu/don-vi.csv'), rowsOf('so-lieu/so-lieu.csv')];

function csv(separator: string, mark: string): readonly DataFile[] {
  const write = (rows: readonly (readonly string[])[]): string =>
    rows
      .map((row) =>
        row
          .map((cell) => (/^\d+,\d+$/.test(cell) ? cell.replace(',', mark) : cell))
          .map((cell) => (cell.includes(separator) ? `"${cell}"` : cell))
          .join(separator),
      )
      .join('\r\n');
  return [
    { name: 'don-vi.csv', bytes: Buffer.from(write(units)) },
    { name: 'so-lieu.csv', bytes: Buffer.from(write(inputs)) },
  ];
}

function utf16(files: readonly DataFile[]): readonly DataFile[] {
  return files.map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(`\ufeff${Buffer.from(bytes).toString('utf8')}`, 'utf16le'),
  }));
}

function json(): readonly DataFile[] {
  const [, ...listed] = units;
  const [, ...given] = inputs;
  const figures = given.map(
    ([unit, input, value = '']) =>
      `{"unit": ${JSON.stringify(unit)}, "input": ${JSON.stringify(input)}, "value": ${value.replace(',', '.')}}`,
  );
  const about = listed.map(([unit, name, type, block]) => ({ unit, name, type, block }));
  const whole = `{"format": 1, "units": ${JSON.stringify(about)}, "inputs": [${figures.join(',')}]}`;
  return [{ name: 'tat-ca.json', bytes: Buffer.from(whole) }];
}

function workbook(): readonly DataFile[] {
  const lines = (rows: readonly (readonly string[])[]): readonly string[] =>
    rows.map((row) =>
      row.map((cell) => (/^\d/.test(cell) ? cell.replace(',', '.') : cell)).join('|'),
    );
  const bytes = craft({ 'Đơn vị': lines(units), 'Số liệu': lines(inputs) });
  return [{ name: 'tat-ca.xlsx', bytes }];
}

it.each([
  ['CSV with commas', csv(',', '.')],
  ['CSV with semicolons and decimal commas', csv(';', ',')],
  ['CSV with tabs in UTF-16', utf16(csv('\t', ','))],
  ['CSV with tabs and decimal points', csv('\t', '.')],
  ['JSON', json()],
  ['XLSX', workbook()],
])('%s gives the bytes of the example', (_, files) => {
  const checked = checkText(text('qd-766.cchc'), 'qd-766.cchc', () => ({
    ok: false,
    problem: 'missing',
  }));
  if (!checked.rulebook) throw new Error('no rulebook');
  const { population, findings } = readDataset(checked.rulebook, files, { openWorkbook });
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const results = score(checked.rulebook, population);
  expect(results.ok && printResults(results)).toBe(text('ket-qua/qd-766.jsonl'));
});
