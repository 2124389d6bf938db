import { nowhere } from '@cchc/model';
import type { Atom, ConditionTrace, NextStep, TraceStep, UsedValue } from '@cchc/semantics';
import { traceInWords, type Tongue } from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { rulebookOf } from './rulebook.js';

type Kinds<Of extends { readonly kind: string }> = {
  readonly [Kind in Of['kind']]: readonly Extract<Of, { readonly kind: Kind }>[];
};

const rulebook = rulebookOf('số liệu thu: số\n chấm thu, nhiều nhất tối đa');
const at = nowhere;
const ninety = { kind: 'number', text: '90' } as const;
const newYear = { kind: 'date', text: '2026-01-01' } as const;
const atom: Atom = {
  at,
  expression: { kind: 'evidence', fact: 'accepted', evidence: 'kh', at },
  wanted: true,
  holds: false,
};
const [holds, fails, open] = [true, false, null].map((result): ConditionTrace => ({
  holds: result,
  atoms: [{ ...atom, holds: result }],
})) as [ConditionTrace, ConditionTrace, ConditionTrace];

const steps: Kinds<TraceStep> = {
  'not-applicable': [{ kind: 'not-applicable', at, node: '1' }],
  evidence: [
    { kind: 'evidence', at, evidence: 'kh', state: 'accepted' },
    { kind: 'evidence', at, evidence: 'kh', state: 'none', effect: at },
  ],
  exception: [holds, fails, open].map((condition) => ({ kind: 'exception', at, condition })),
  gate: [holds, fails, open].map((condition) => ({ kind: 'gate', at, condition })),
  band: [
    { kind: 'band', at, subject: ninety, range: {}, holds: true },
    {
      kind: 'band',
      at,
      subject: newYear,
      range: { to: { value: newYear, inclusive: false } },
      holds: false,
    },
  ],
  branch: [holds, fails, open].map((condition) => ({ kind: 'branch', at, condition })),
  otherwise: [{ kind: 'otherwise', at }],
  uncovered: [{ kind: 'uncovered' }, { kind: 'uncovered', at }],
  start: [{ kind: 'start', from: '3' }],
  item: [
    { kind: 'item', at, effect: 'add', counted: true, amount: '1', capped: true },
    { kind: 'item', at, effect: 'deduct', counted: true, amount: '0.5', capped: false },
    { kind: 'item', at, effect: 'add', condition: fails, counted: false, capped: false },
  ],
  bracket: [{ kind: 'bracket', at, part: '525', amount: '4' }],
  cases: [
    { kind: 'cases', at, table: 'hs', rows: 3, leftOut: 1, mean: '1/3' },
    { kind: 'cases', at, table: 'hs', rows: 1, leftOut: 1 },
  ],
  'survey-group': [
    { kind: 'survey-group', at, survey: 's', group: 'ga', answers: '1200', mean: '1/3' },
  ],
  survey: [{ kind: 'survey', at, survey: 's', answers: '20', mean: '0.5', value: '1.5' }],
  choice: [{ kind: 'choice', at, title: 'ABC', raters: ['ct', 'hd'] }],
  rater: [{ kind: 'rater', at, rater: 'ct', score: '2', reason: 'ABC \n 1' }],
  value: [
    { kind: 'value', at, value: '4' },
    { kind: 'value', at, value: '4', cap: '3' },
  ],
  absent: [{ kind: 'absent', absence: { kind: 'left-out' }, cause: 'no-rows' }],
  explain: [{ kind: 'explain', at }],
  fallback: [
    { kind: 'fallback', at, because: 'missing-input' },
    { kind: 'fallback', at, because: 'zero-denominator' },
  ],
  clamp: [
    { kind: 'clamp', from: '4', to: '3', bound: 'points' },
    { kind: 'clamp', from: '-2', to: '-1', bound: 'lowest' },
  ],
  round: [{ kind: 'round', from: '1/3', to: '0.33', digits: 2 }],
  rescale: [{ kind: 'rescale', from: '7.5', to: '10' }],
};

const directions = ['raise', 'lower'] as const;
const band = { kind: 'band', at, away: '5', score: '3' } as const;

const next: Kinds<NextStep> = {
  band: [ninety, newYear].flatMap((subject) =>
    directions.map((direction) => ({
      ...band,
      subject,
      direction,
      bound: { value: subject, inclusive: true },
    })),
  ),
  branch: [{ kind: 'branch', at, toHold: [atom], toStop: [{ ...atom, holds: true }], score: '2' }],
  gate: [{ kind: 'gate', at, toHold: [{ ...atom, wanted: false }] }],
  evidence: [{ kind: 'evidence', evidence: 'kh', state: 'pending' }],
  item: [
    { kind: 'item', at, effect: 'add', worth: '1', toHold: [atom] },
    { kind: 'item', at, effect: 'add', worth: '1', toHold: [] },
    { kind: 'item', at, effect: 'deduct', worth: '1', toHold: [] },
  ],
};

const used: Readonly<Record<UsedValue['what'], string>> = {
  input: 'thu',
  definition: 'a',
  parameter: 'p',
  column: 'c',
  attribute: 'b',
  evidence: 'kh',
  survey: 's',
  score: '1.1',
  total: 'total',
  previous: 'thu',
  aggregate: 'hs',
  population: 'x',
};

const uses = Object.entries(used).map(([what, name]): UsedValue => ({
  what: what as UsedValue['what'],
  name,
  at: { ...at, file: 9 },
  value: ninety,
  round: 'self',
  units: { counted: 2, of: 3 },
}));

function said(tongue: Tongue): readonly string[] {
  const result = { node: '1', score: '1', outOf: '3', status: 'scored', reasons: [] } as const;
  const total = { score: '1', outOf: '3', status: 'scored', reasons: [] } as const;
  const node = {
    node: '1',
    result,
    steps: Object.values<readonly TraceStep[]>(steps).flat(),
    uses,
    next: Object.values<readonly NextStep[]>(next).flat(),
  };
  const trace = {
    unit: 'X',
    round: 'final',
    result: { unit: 'X', nodes: [result], total },
    nodes: [node],
  };
  return traceInWords(rulebook, trace, tongue).flatMap((one) => [
    ...one.steps,
    ...one.values,
    ...one.next,
  ]);
}

describe.each(['vi', 'en'] as const)('in %s', (tongue) => {
  it.each(said(tongue).map((text) => [text]))('%s', (text) => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|\[object|NaN|null| {2}|\.\./);
    const foreign =
      tongue === 'vi'
        ? /\b(the|is|are|not|must|should|value|of|or|and|to)\b/i
        : /[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i;
    expect(text).not.toMatch(foreign);
  });

  it('says all of them', () => {
    expect(said(tongue)).toHaveLength(
      [...Object.values(steps), ...Object.values(next)].flat().length + uses.length,
    );
  });
});
