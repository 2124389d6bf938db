import { nowhere as at, type Rulebook, type Scoring } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  MAX,
  SUBJECT,
  additive,
  band,
  bands,
  both,
  branch,
  calc,
  compare,
  declareEvidence,
  declareInput,
  each,
  formula,
  fromMax,
  gives,
  group,
  guards,
  input,
  item,
  leaf,
  nested,
  outcome,
  population,
  range,
  rescaledTo,
  rulebook,
  scored,
  unit,
  type RuleParts,
  type UnitParts,
} from '../../../test/build-model/index.js';
import { explain } from './explain.js';
import type { Atom, NodeTrace, TraceStep } from './trace.js';

const inputs = [
  declareInput('x'),
  declareInput('done', 'integer'),
  declareInput('given', 'integer'),
  declareInput('posted', 'yes-no'),
  declareInput('online', 'yes-no'),
];
const evidence = [declareEvidence('plan', { home: 'E', effects: { none: outcome('0') } })];

function trace(book: Rulebook, parts: UnitParts, id = '1'): NodeTrace {
  const all = explain(book, population([unit('U', parts)]), 'U');
  const found = all?.nodes.find(({ node }) => node === id);
  if (!found) throw new Error(`no trace of ${id}`);
  return found;
}

const traceOf = (rule: Scoring, given: Record<string, string>, parts: RuleParts = {}) =>
  trace(rulebook([leaf('1', rule, parts)], { inputs }), { inputs: given });

const kinds = (steps: readonly TraceStep[]) => steps.map(({ kind }) => kind);
const said = (atoms: readonly Atom[]) =>
  atoms.map(({ expression, holds, wanted, left, right }) => ({
    kind: expression.kind,
    holds,
    wanted,
    ...(left ? { left: left.text } : {}),
    ...(right ? { right: right.text } : {}),
  }));

const tiers = bands(calc(input('done'), '/', input('given')), [
  band(range('1', ''), MAX),
  band(range('0.8', '1'), calc(SUBJECT, '*', MAX)),
  band(range('0.5', '0.8'), '2'),
  band(range('', '0.5'), '0'),
]);

it('says which band fired, and why not those before it', () => {
  const { steps, uses, result } = traceOf(tiers, { done: '17', given: '20' }, { digits: 1 });
  expect(kinds(steps)).toEqual(['band', 'band', 'value', 'round']);
  expect(steps[0]).toMatchObject({
    subject: { kind: 'number', text: '0.85' },
    range: { from: { value: { text: '1' }, inclusive: true } },
    holds: false,
  });
  expect(steps[1]).toMatchObject({ holds: true });
  expect(steps[3]).toMatchObject({ from: '8.5', to: '8.5', digits: 1 });
  expect(uses.map(({ name, value, round }) => [name, value?.text, round])).toEqual([
    ['done', '17', 'final'],
    ['given', '20', 'final'],
  ]);
  expect(result.score).toBe('8.5');
});

it('says which bound is next, how far it is, and what it gives', () => {
  expect(traceOf(tiers, { done: '17', given: '20' }).next).toEqual([
    {
      kind: 'band',
      at,
      subject: { kind: 'number', text: '0.85' },
      bound: { value: { kind: 'number', text: '1' }, inclusive: true },
      direction: 'raise',
      away: '0.15',
      score: '10',
    },
  ]);
  expect(traceOf(tiers, { done: '1', given: '3' }).next).toMatchObject([
    { bound: { value: { text: '0.5' } }, away: '1/6', score: '2' },
  ]);
  expect(traceOf(tiers, { done: '20', given: '20' }).next).toEqual([]);
});

it('does not tell points of a quotient by a target for points of the ratio', () => {
  const target = calc(calc(input('done'), '/', input('given')), '/', '0.5');
  const scale = bands(target, [band(range('1', ''), MAX), band(range('', '1'), '0')]);
  expect(traceOf(scale, { done: '1', given: '10' }).next).toEqual([]);
});

it('looks down where less is better', () => {
  const falling = bands(input('x'), [band(range('', '5'), '3'), band(range('5', ''), '1')]);
  expect(traceOf(falling, { x: '7' }).next).toMatchObject([
    { direction: 'lower', away: '2', bound: { inclusive: false }, score: '3' },
  ]);
});

const publicity = guards(
  [
    branch(both(input('posted'), compare(input('x'), '>=', '5')), '2'),
    branch(input('posted'), '1'),
  ],
  { otherwise: '0' },
);

it('says the values of the parts of each condition', () => {
  const { steps } = traceOf(publicity, { posted: 'yes', x: '4' });
  expect(kinds(steps)).toEqual(['branch', 'branch', 'value']);
  const first = steps[0];
  if (first?.kind !== 'branch') throw new Error('no branch');
  expect(first.condition.holds).toBe(false);
  expect(said(first.condition.atoms)).toEqual([
    { kind: 'reference', holds: true, wanted: true },
    { kind: 'comparison', holds: false, wanted: true, left: '4', right: '5' },
  ]);
});

it('says which parts of the nearest better branch do not hold', () => {
  const [next] = traceOf(publicity, { posted: 'yes', x: '4' }).next;
  if (next?.kind !== 'branch') throw new Error('no branch');
  expect(said(next.toHold)).toEqual([
    { kind: 'comparison', holds: false, wanted: true, left: '4', right: '5' },
  ]);
  expect([next.score, next.toStop]).toEqual(['2', []]);
  const [nearer] = traceOf(publicity, { posted: 'no', x: '4' }).next;
  expect(nearer).toMatchObject({ kind: 'branch', score: '1', toHold: [{ holds: false }] });
});

it('says what would have to stop where a worse branch comes first', () => {
  const late = guards([branch(input('posted'), '0')], { otherwise: '2' });
  expect(traceOf(late, { posted: 'yes' }).next).toMatchObject([
    { kind: 'branch', score: '2', toHold: [], toStop: [{ holds: true }] },
  ]);
});

it('looks into a branch that holds a rule of its own', () => {
  const inside = guards(
    [
      branch(
        input('posted'),
        nested(bands(input('x'), [band(range('5', ''), '3'), band(range('', '5'), '1')])),
      ),
    ],
    { otherwise: '0' },
  );
  expect(traceOf(inside, { posted: 'yes', x: '3' }).next).toMatchObject([
    { kind: 'band', away: '2', score: '3' },
  ]);
});

it('says what each item counts for, and which are not earned', () => {
  const sum = additive(
    item('add', '1', { when: input('posted') }),
    item('add', each('0.5', input('x')), { cap: '2' }),
    item('deduct', '0.25', { when: input('online') }),
  );
  const { steps, next } = traceOf(sum, { posted: 'no', x: '3', online: 'yes' });
  expect(steps).toMatchObject([
    { kind: 'item', counted: false, capped: false },
    { kind: 'item', counted: true, amount: '1.5', capped: false },
    { kind: 'item', counted: true, amount: '0.25', effect: 'deduct' },
  ]);
  expect(next).toMatchObject([
    { kind: 'item', effect: 'add', worth: '1', toHold: [{ holds: false }] },
    { kind: 'item', effect: 'add', worth: '0.5', toHold: [] },
    { kind: 'item', effect: 'deduct', worth: '0.25' },
  ]);
  const capped = traceOf(sum, { posted: 'yes', x: '9', online: 'no' });
  expect(capped.steps[1]).toMatchObject({ amount: '2', capped: true });
  expect(capped.next).toEqual([]);
});

it('says from where deductions start, and where the range of the leaf holds', () => {
  const { steps } = traceOf(fromMax(item('deduct', each('4', input('x')))), { x: '3' });
  expect(steps).toMatchObject([
    { kind: 'start', from: '10' },
    { kind: 'item', amount: '12' },
    { kind: 'clamp', from: '-2', to: '0', bound: 'lowest' },
  ]);
});

it('says which cap held', () => {
  const rule = guards([], { otherwise: gives(input('x'), '5') });
  expect(traceOf(rule, { x: '7' }).steps).toContainEqual({
    kind: 'value',
    at,
    value: '7',
    cap: '5',
  });
});

it('names gates and evidence before the rule', () => {
  const gates = [{ when: compare(input('x'), '>', '1'), otherwise: outcome('0'), at }];
  const closed = traceOf(formula('5'), { x: '1' }, { gates });
  expect(kinds(closed.steps)).toEqual(['gate', 'value']);
  expect(closed.next).toMatchObject([{ kind: 'gate', toHold: [{ left: { text: '1' } }] }]);
  const asked = trace(rulebook([leaf('E', formula('5'))], { evidence }), {}, 'E');
  expect(asked.steps[0]).toMatchObject({ kind: 'evidence', state: 'none', effect: at });
  expect(asked.next).toEqual([{ kind: 'evidence', evidence: 'plan', state: 'none' }]);
});

it('says what was done about a missing figure and a zero denominator', () => {
  const fallback = { missingInput: outcome('1'), zeroDenominator: outcome('2') };
  expect(kinds(traceOf(formula(input('x')), {}, fallback).steps)).toEqual(['fallback', 'value']);
  const { uses } = traceOf(formula(input('x')), {});
  expect(uses).toEqual([{ what: 'input', name: 'x', at, value: null }]);
});

it('says how a group rescales', () => {
  const gone = leaf('2', guards([], { otherwise: rescaledTo('I') }));
  const book = rulebook([group('I', [leaf('1', formula('4')), gone])]);
  expect(trace(book, {}, 'I').steps).toEqual([{ kind: 'rescale', from: '4', to: '8' }]);
});

it('knows no unit that is not there', () => {
  expect(explain(rulebook([leaf('1', '1')]), population([unit('U')]), 'V')).toBeUndefined();
});

it('gives what score gives', () => {
  const book = rulebook([leaf('1', tiers)], { inputs });
  const units = population([unit('U', { inputs: { done: '17', given: '20' } }), unit('V')]);
  expect(explain(book, units, 'U')?.result).toEqual(scored(book, units)[0]);
});
