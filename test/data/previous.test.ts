import { readDataset } from '@cchc/data';
import { expect, it } from 'vitest';
import { anyType, textFiles } from './fixture.js';

function before(files: Readonly<Record<string, string>>) {
  const { population, findings } = readDataset(
    anyType,
    textFiles({ 'units.csv': 'unit\nX\n', ...files }),
  );
  const previous = [...(population.previous ?? [])].map(([unit, { inputs, scores, total }]) => [
    unit,
    [...inputs].map(([name, datum]) => [name, datum.kind === 'given' ? datum.value : datum.why]),
    [...scores],
    total,
  ]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    previous,
    rounds: population.rounds,
    errors: errors.map(({ code, at }) => `${code}:${at.start.line + 1}`),
  };
}

const header = '{"format":1,"rulebook":"A","hash":"h","round":"final","engine":"e"}\n';

it('takes figures from rows of the year before, which are of no round', () => {
  const { previous, rounds, errors } = before({
    'so-lieu.csv': 'đơn vị;đợt;dân_số\nX;chính thức;5\nX;năm trước;4\nY;kỳ trước;3\n',
  });
  expect(errors).toEqual([]);
  expect(rounds).toEqual(['final']);
  expect(previous).toEqual([
    ['X', [['dân_số', '4']], [], undefined],
    ['Y', [['dân_số', '3']], [], undefined],
  ]);
});

it('takes a row without a round for the last one, and names the year before among the rounds', () => {
  const text = 'đơn vị;đợt;dân_số\nX;;5\nX;năm trước;4\nX;năm ngoái;3\n';
  const { findings } = readDataset(
    anyType,
    textFiles({ 'units.csv': 'unit\nX\n', 'so-lieu.csv': text }),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { code: 'ROUND_UNKNOWN', at: { start: { line: 3 } }, args: { text: 'năm ngoái' } },
  ]);
  expect(JSON.stringify(errors)).toContain('"năm trước"');
  expect(before({ 'so-lieu.csv': text }).rounds).toEqual(['final']);
});

it('takes scores from the result of an earlier period', () => {
  const line =
    '{"unit":"X","nodes":[{"node":"3.1","score":"4.5"},{"node":"3.2","score":null}],"total":{"score":"1/3"}}\n';
  expect(before({ '2025.jsonl': header + line })).toMatchObject({
    errors: [],
    previous: [['X', [], [['3.1', '4.5']], '1/3']],
  });
});

it('says what is wrong with such a result, and takes the rest', () => {
  const good = '{"unit":"X","nodes":[]}\n';
  const { previous, errors } = before({
    'a.jsonl': `{"format":2}\n${good}{"unit":"Y"\n{"unit":"Z"}\n${good}`,
  });
  expect(errors).toEqual([
    'JSON_NOT_IN_SHAPE:1',
    'JSON_MALFORMED:3',
    'JSON_NOT_IN_SHAPE:4',
    'UNIT_TWICE:5',
  ]);
  expect(previous).toEqual([['X', [], [], undefined]]);
});
