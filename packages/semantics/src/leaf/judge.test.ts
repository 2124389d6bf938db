import { nowhere as at, type Applicability, type Audience } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  absent,
  branch,
  calc,
  declareEvidence,
  declareInput,
  formula,
  group,
  guards,
  input,
  leaf,
  lift,
  outcome,
  rulebook,
  scoredLeaf,
  scoredUnit,
  type RuleParts,
  type UnitParts,
} from '../../../../test/build-model/index.js';

const flags = ['exception', 'gate', 'only'];
const inputs = [...flags.map((name) => declareInput(name, 'yes-no')), declareInput('x')];
const evidence = [declareEvidence('plan', { home: '1', effects: { none: '2' } })];
const accepted: UnitParts['evidence'] = { plan: [{ state: 'accepted' }] };
const gate = (otherwise = outcome('4')) => ({ when: input('gate'), otherwise, at });
const applies = (kind: Applicability['kind'], ...to: readonly Audience[]) => [{ kind, to, at }];

const everything = leaf('1', formula(input('x')), {
  applies: applies('only', { kind: 'when', condition: input('only') }),
  exceptions: [branch(input('exception'), '3')],
  gates: [gate()],
});

it.each<[string, UnitParts, string]>([
  ['whom it is for', { inputs: { only: 'no' } }, '-/0 not-assessed absence:skipped:applicability'],
  ['evidence', { inputs: { only: 'yes' } }, '2/10 scored evidence:plan:none'],
  ['exceptions', { inputs: { only: 'yes', exception: 'yes' }, evidence: accepted }, '3/10 scored'],
  [
    'gates',
    { inputs: { only: 'yes', exception: 'no', gate: 'no' }, evidence: accepted },
    '4/10 scored gate',
  ],
  [
    'the rule',
    { inputs: { only: 'yes', exception: 'no', gate: 'yes', x: '5' }, evidence: accepted },
    '5/10 scored',
  ],
])('a leaf is decided first by %s, and nothing behind it is needed', (_, parts, expected) => {
  expect(scoredLeaf(everything, parts, { inputs, evidence })).toBe(expected);
});

it('says which figure is missing on the way', () => {
  const at = (given: Record<string, string>) =>
    scoredLeaf(everything, { inputs: given, evidence: accepted }, { inputs, evidence });
  expect(at({})).toBe('-/10 missing-input missing-input:only');
  expect(at({ only: 'yes' })).toBe('-/10 missing-input missing-input:exception');
  expect(at({ only: 'yes', exception: 'no' })).toBe('-/10 missing-input missing-input:gate');
});

it('is held within its range, then rounded', () => {
  const scores = (x: string, parts: Parameters<typeof leaf>[2] = {}) =>
    scoredLeaf(
      leaf('1', formula(calc(input('x'), '/', '8')), { points: '1', digits: 2, ...parts }),
      { inputs: { x } },
      { inputs: [declareInput('x', 'number', { atLeast: lift('-99') })] },
    );
  expect(scores('1')).toBe('0.13/1 scored');
  expect(scores('9')).toBe('1.00/1 scored clamped:points');
  expect(scores('-1')).toBe('0.00/1 scored clamped:lowest');
  expect(scores('-1', { lowest: '-1' })).toBe('-0.13/1 scored');
});

it.each<[string, Applicability[], UnitParts, boolean]>([
  ['only a type', applies('only', { kind: 'type', name: 'xã' }), { type: 'xã' }, true],
  ['only a type', applies('only', { kind: 'type', name: 'xã' }), { type: 'sở' }, false],
  [
    'all but a unit',
    applies('except', { kind: 'unit', name: 'Thanh tra' }),
    { name: 'Thanh tra' },
    false,
  ],
  [
    'all but a unit',
    applies('except', { kind: 'unit', name: 'Thanh tra' }),
    { name: 'Sở Y tế' },
    true,
  ],
  [
    'any of those named',
    applies('only', { kind: 'type', name: 'xã' }, { kind: 'type', name: 'phường' }),
    { type: 'phường' },
    true,
  ],
  [
    'all statements',
    [
      ...applies('only', { kind: 'type', name: 'xã' }),
      ...applies('except', { kind: 'unit', name: 'A' }),
    ],
    { type: 'xã', name: 'A' },
    false,
  ],
])('is for %s: %o', (_, statements, parts, meant) => {
  const one = leaf('1', formula('5'), { applies: statements });
  const skipped = '-/0 not-assessed absence:skipped:applicability';
  expect(scoredLeaf(one, parts)).toBe(meant ? '5/10 scored' : skipped);
});

it('is for nobody whom a node above it is not for', () => {
  const field = group('I', [leaf('1', formula('5')), leaf('2', formula('5'))], {
    applies: applies('except', { kind: 'type', name: 'sở' }),
  });
  const unit = scoredUnit(rulebook([field, group('II', [leaf('3', formula('5'))])]), {
    type: 'sở',
  });
  expect(unit.node('2')).toBe('-/0 not-assessed absence:skipped:applicability');
  expect(unit.node('I')).toBe('-/0 not-assessed absence:skipped:applicability');
  expect(unit.total).toBe('5/10 scored');
});

const missing = (parts: RuleParts, header = {}) =>
  scoredLeaf(leaf('1', formula(input('x')), parts), {}, { inputs: [declareInput('x')], ...header });
const divided = (parts: RuleParts, header = {}) =>
  scoredLeaf(leaf('1', formula(calc('1', '/', '0')), parts), {}, header);

it('takes the outcome of the leaf for a missing figure, else that of the rulebook', () => {
  const header = { missingInput: absent('not-counted') };
  expect(missing({})).toBe('-/10 missing-input missing-input:x');
  expect(missing({}, header)).toBe(
    '-/10 not-assessed missing-input:x absence:not-counted:missing-input',
  );
  expect(missing({ missingInput: outcome('1') }, header)).toBe('1/10 scored missing-input:x');
  expect(divided({}, header)).toBe('-/10 refused zero-denominator');
});

it('takes the outcome of the leaf for a zero denominator, else that of the rulebook', () => {
  const header = { zeroDenominator: absent('full') };
  expect(divided({}, header)).toBe('10/10 not-assessed absence:full:zero-denominator');
  expect(divided({ zeroDenominator: absent('left-out') }, header)).toBe(
    '-/0 not-assessed absence:left-out:zero-denominator',
  );
  expect(divided({ zeroDenominator: outcome('3') })).toBe('3/10 scored zero-denominator');
  expect(divided({ zeroDenominator: outcome(calc('1', '/', '0')) })).toBe(
    '-/10 refused zero-denominator zero-denominator',
  );
});

it('says the gate once', () => {
  const closed = leaf('1', formula('5'), { gates: [gate(absent('zero'))] });
  expect(scoredLeaf(closed, { inputs: { gate: 'no' } }, { inputs })).toBe(
    '0/10 not-assessed absence:zero:gate',
  );
});

it('only watches a leaf that is monitored, and does not need its figures', () => {
  const watched = rulebook([leaf('1', undefined), leaf('2', guards([], { otherwise: '5' }))]);
  const unit = scoredUnit(watched);
  expect(unit.node('1')).toBe('-/0 monitored');
  expect(unit.total).toBe('5/10 scored');
});
