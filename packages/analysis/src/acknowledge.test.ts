import type { Acknowledgement, Finding, Rulebook, Span } from '@cchc/model';
import { expect, it } from 'vitest';
import { acknowledge } from './acknowledge.js';

function lines(from: number, to: number): Span {
  return { file: 0, start: { line: from, character: 0 }, end: { line: to, character: 9 } };
}

function rulebookWith(...acknowledgements: readonly Acknowledgement[]): Rulebook {
  const none: readonly never[] = [];
  return {
    ...{ format: 1, language: 1, files: ['a'], code: 'A', title: 'A', year: 2025, basis: none },
    ...{ scale: '0', rounding: { kind: 'never' }, unitTypes: none, inputs: none },
    ...{ definitions: none, evidence: none, tables: none, surveys: none, parameters: none },
    ...{ calendars: none, fields: none, blocks: none, results: none, tests: none },
    ...{ acknowledgements, at: lines(0, 99) },
  };
}

const reason: Acknowledgement = {
  code: 'GAP_IN_TIERS',
  reason: 'as the circular says',
  scope: lines(10, 20),
  at: lines(15, 15),
};

type Any = Pick<Finding, 'code' | 'at'> & { readonly accepted?: string };
const gap: Any = { code: 'GAP_IN_TIERS', at: lines(10, 20) };

it('accepts the findings of its code in its scope, and no others', () => {
  const elsewhere: Any = { code: 'GAP_IN_TIERS', at: lines(21, 22) };
  const another: Any = { code: 'OVERLAP_IN_TIERS', at: lines(12, 12) };
  expect(acknowledge(rulebookWith(reason), [gap, elsewhere, another])).toEqual([
    { ...gap, accepted: 'as the circular says' },
    elsewhere,
    another,
  ]);
});

it('complains of an acknowledgement that accepts nothing', () => {
  expect(acknowledge(rulebookWith(reason), [])).toEqual([
    {
      code: 'ACKNOWLEDGEMENT_UNUSED',
      severity: 'warning',
      at: lines(15, 15),
      args: { code: 'GAP_IN_TIERS' },
    },
  ]);
});

it('does not complain where the proof was left open', () => {
  const undecided = [{ at: lines(12, 12), why: 'not-linear' as const }];
  expect(acknowledge(rulebookWith(reason), [], undecided)).toEqual([]);
});
