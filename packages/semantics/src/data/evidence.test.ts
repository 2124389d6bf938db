import type { Evidence, EvidenceDocument, Scoring } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  EXPLAIN,
  YES,
  absent,
  branch,
  day,
  calc,
  declareEvidence,
  define,
  definition,
  fact,
  formula,
  guards,
  leaf,
  scoredLeaf,
  type RuleParts,
} from '../../../../test/build-model/index.js';

type States = readonly EvidenceDocument['state'][];

const mentions = guards([branch(fact('plan'), '5')], { otherwise: '1' });

function scores(
  declared: Evidence,
  documents: States | readonly EvidenceDocument[],
  rule: Scoring = mentions,
  parts: RuleParts = {},
): string {
  const plan = documents.map((one) => (typeof one === 'string' ? { state: one } : one));
  const declarations = { evidence: [declared] };
  return scoredLeaf(leaf('1', rule, parts), { evidence: { plan } }, declarations);
}

it.each<[States, string]>([
  [[], 'none'],
  [['rejected'], 'rejected'],
  [['rejected', 'expired'], 'expired'],
  [['expired', 'pending', 'rejected'], 'pending'],
])('of %o is %s', (documents, state) => {
  expect(scores(declareEvidence('plan', { home: '1' }), documents, formula('1'))).toBe(
    `-/10 missing-evidence evidence:plan:${state}`,
  );
});

it('is accepted with enough accepted documents, whatever the others are', () => {
  const two = declareEvidence('plan', { atLeast: 2 });
  expect(scores(two, ['accepted', 'rejected', 'accepted'])).toBe('5/10 scored');
  expect(scores(two, ['accepted'])).toBe('1/10 scored');
});

it('has expired where it was issued outside the window', () => {
  const within = declareEvidence('plan', {
    issued: { from: '2025-01-01', to: '2025-12-31' },
    effects: { expired: '2' },
  });
  const issued = (on: string) => scores(within, [{ state: 'accepted', issued: on }]);
  expect(issued('2025-01-01')).toBe('5/10 scored');
  expect(issued('2025-12-31')).toBe('5/10 scored');
  expect(issued('2026-01-01')).toBe('2/10 scored evidence:plan:expired');
  expect(scores(within, ['accepted'])).toBe('5/10 scored');
});

it('decides the leaf where its state has an effect, before exceptions and gates', () => {
  const strict = declareEvidence('plan', {
    effects: { none: absent('zero'), rejected: EXPLAIN, pending: absent('left-out') },
  });
  const parts: RuleParts = { exceptions: [branch(YES, '9')] };
  expect(scores(strict, [], mentions, parts)).toBe(
    '0/10 not-assessed evidence:plan:none absence:zero:evidence',
  );
  expect(scores(strict, ['rejected'])).toBe('-/10 awaiting-explanation evidence:plan:rejected');
  expect(scores(strict, ['pending'])).toBe(
    '-/0 not-assessed evidence:plan:pending absence:left-out:evidence',
  );
});

it('is the business of a rule that mentions it, also through a definition', () => {
  const own = declareEvidence('plan', { home: '1' });
  const declared = { evidence: [own], definitions: [define('ready', fact('plan'))] };
  const rule = guards([branch(definition('ready'), '5')], { otherwise: '1' });
  expect(scoredLeaf(leaf('1', rule), {}, declared)).toBe('1/10 scored');
});

it('is counted and dated by its accepted documents', () => {
  const plan = declareEvidence('plan', { atLeast: 1 });
  const documents: readonly EvidenceDocument[] = [
    { state: 'accepted', issued: '2025-02-01' },
    { state: 'accepted', issued: '2025-03-01' },
    { state: 'rejected', issued: '2025-04-01' },
  ];
  const days = formula(calc(fact('plan', 'date'), '-', day('2025-02-27')));
  expect(scores(plan, documents, formula(fact('plan', 'count')))).toBe('2/10 scored');
  expect(scores(plan, documents, days)).toBe('2/10 scored');
  expect(scores(plan, [], formula(fact('plan', 'count')))).toBe('0/10 scored');
  expect(scores(plan, ['pending'], days)).toBe('-/10 missing-evidence evidence:plan:pending');
  expect(scores(plan, ['accepted'], days)).toBe('-/10 missing-evidence undated-evidence:plan');
});
