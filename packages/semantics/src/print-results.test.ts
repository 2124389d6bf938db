import { RESULT_FORMAT, fingerprint, type Rounding } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  block,
  by,
  calc,
  declareInput,
  formula,
  grade,
  grading,
  group,
  input,
  leaf,
  population,
  ranking,
  rulebook,
  totalIn,
  TOTAL,
  unit,
} from '../../../test/build-model/index.js';
import { ENGINE } from './engine.js';
import { printResults } from './print-results.js';
import { score } from './score.js';

const rounding: Rounding = { kind: 'rules', levels: [{ level: 'subcriterion', digits: 2 }] };
const book = rulebook([group('I', [leaf('1', formula(calc(input('x'), '/', '3')))])], {
  inputs: [declareInput('x')],
  rounding,
  blocks: [block('bonus', [leaf('b', '1', { level: 'item' })])],
  grading: grading({ grades: [grade('Tốt', totalIn('1', ''))] }),
  ranking: ranking({ keys: [by(TOTAL)] }),
});
const units = population([
  unit('Xã Ẩn'.normalize('NFD'), { block: 'xã', inputs: { x: '2' } }),
  unit('B'),
]);

it('writes a header and then a line a unit, byte for byte', () => {
  const result = score(book, units);
  if (!result.ok) throw new Error('refused');
  expect(printResults(result).split('\n')).toEqual([
    `{"format":${RESULT_FORMAT},"rulebook":"TEST","hash":"${fingerprint(book)}","round":"final","engine":"${ENGINE}"}`,
    '{"unit":"Xã Ẩn","block":"xã","nodes":[' +
      '{"node":"I","score":"0.67","outOf":"10","status":"scored","reasons":[]},' +
      '{"node":"1","score":"0.67","outOf":"10","status":"scored","reasons":[]},' +
      '{"node":"b","score":"1","outOf":"10","status":"scored","reasons":[]}],' +
      '"total":{"score":"1.67","outOf":"10","status":"scored","bonus":"1","reasons":[]},' +
      '"grade":{"status":"graded","grade":"Tốt","by":"band"},' +
      '"rank":{"status":"ranked","rank":1,"tied":false}}',
    '{"unit":"B","nodes":[' +
      '{"node":"I","score":null,"outOf":"10","status":"incomplete","reasons":[{"kind":"part","node":"1"}]},' +
      '{"node":"1","score":null,"outOf":"10","status":"missing-input","reasons":[{"kind":"missing-input","input":"x"}]},' +
      '{"node":"b","score":"1","outOf":"10","status":"scored","reasons":[]}],' +
      '"total":{"score":null,"soFar":"1","outOf":"10","status":"incomplete","bonus":"1","reasons":[{"kind":"part","node":"I"}]},' +
      '"grade":{"status":"awaiting-score","reasons":[{"kind":"part","node":"I"}]},' +
      '"rank":{"status":"awaiting-score"}}',
    '',
  ]);
});

it('pads to the digits of its own rounding, and writes fractions where no decimal exists', () => {
  const third = leaf('1', formula(calc('1', '/', '3')));
  const half = leaf('2', formula('0.5'), { digits: 3 });
  const result = score(rulebook([third, half]), population([unit('U')]));
  const text = result.ok ? printResults(result) : '';
  expect(text).toContain('"score":"1/3"');
  expect(text).toContain('"score":"0.500"');
  expect(text).toContain('"score":"5/6"');
});

it('gives the header alone for nobody', () => {
  const result = score(book, population([]), 'self');
  expect(result.ok && printResults(result)).toMatch(
    /^\{"format":1,[^\n]*"round":"self"[^\n]*\}\n$/u,
  );
});
