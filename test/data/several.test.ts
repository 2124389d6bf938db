import { readDatasets } from '@cchc/data';
import { nowhere, type Input, type Rulebook } from '@cchc/model';
import { expect, it } from 'vitest';
import { rulebook, showFinding, showPopulation, textFiles } from './fixture.js';

const input = (name: string, kind: 'integer' | 'ratio'): Input => ({
  at: nowhere,
  name,
  type: { kind },
  shared: false,
});

const book = (code: string, type: string, inputs: readonly Input[]): Rulebook => ({
  ...rulebook,
  code,
  unitTypes: [type],
  inputs,
});

const communes = book('XA', 'xã', [input('hồ_sơ', 'ratio'), input('dân_số', 'integer')]);
const wards = book('PHUONG', 'phường', [input('hồ_sơ', 'integer'), input('thu_phí', 'integer')]);

function read(books: readonly Rulebook[], files: Readonly<Record<string, string>>) {
  const { parts, order, findings } = readDatasets(books, textFiles(files));
  return {
    order,
    parts: parts.map(({ rulebook: { code }, population }) => [code, ...showPopulation(population)]),
    findings: findings.map(showFinding).filter((line) => !line.includes(' info ')),
  };
}

it('reads each unit by the rulebook that scores it, in the order of their list', () => {
  const files = {
    'units.csv': 'unit,type\nA,xã\nB,phường\nC,xã\n',
    'inputs.csv': 'unit,hồ_sơ,dân_số,thu_phí\nA,50%,9,\nB,50,,7\nC,20%,8,\n',
  };
  const { order, parts, findings } = read([communes, wards], files);
  expect(findings).toEqual([]);
  expect(order).toEqual(['A', 'B', 'C']);
  expect(parts).toEqual([
    [
      'XA',
      'A (- | xã | -)',
      '  final: hồ_sơ=0.5 dân_số=9',
      'C (- | xã | -)',
      '  final: hồ_sơ=0.2 dân_số=8',
    ],
    ['PHUONG', 'B (- | phường | -)', '  final: hồ_sơ=50 thu_phí=7'],
  ]);
});

it('knows what a file holds if any of the rulebooks does', () => {
  const files = {
    'units.csv': 'unit,type\nA,xã\nB,phường\n',
    'thu.csv': 'unit,thu_phí\nB,7\n',
  };
  const { order, findings } = read([communes, wards], files);
  expect([order, findings]).toEqual([['A', 'B'], []]);
});

it('says of each row only what its own rulebook says, and of a column what all say', () => {
  const files = {
    'units.csv': 'unit,type\nA,xã\nA,xã\nB,phường\nC,\n',
    'inputs.csv': 'unit,hồ_sơ,dân_sôs\nA,50,1\nB,5.5,1\nQ,1,1\n',
  };
  expect(read([communes, wards], files).findings).toEqual([
    'units.csv:3 error UNIT_TWICE {"unit":"A","firstRow":2}',
    'units.csv:5 error UNIT_WITHOUT_TYPE {"unit":"C","known":["xã","phường"]}',
    'inputs.csv:1:3 warning INPUT_UNKNOWN {"name":"dân_sôs","input":"dân_sôs","suggestion":"dân_số"}',
    'inputs.csv:2:2 error RATIO_WITHOUT_PERCENT {"name":"hồ_sơ","text":"50"}',
    'inputs.csv:3:2 error TOO_FINE {"name":"hồ_sơ","text":"5.5","resolution":"1"}',
    'inputs.csv:4 error UNIT_UNKNOWN {"unit":"Q"}',
  ]);
});

it('leaves out a unit that no rulebook takes, or two', () => {
  const both = { ...wards, unitTypes: ['phường', 'xã'] };
  const files = { 'units.csv': 'unit,type\nA,xã\nB,phường\nC,sở\n' };
  const { order, findings } = read([communes, both], files);
  expect(order).toEqual(['B']);
  expect(findings).toEqual([
    'units.csv:2 error UNIT_RULEBOOK_UNCLEAR {"unit":"A","takers":["XA","PHUONG"]}',
    'units.csv:4 error UNIT_TYPE_NOT_ASSESSED {"unit":"C","known":["xã","phường"],"type":"sở"}',
  ]);
});
