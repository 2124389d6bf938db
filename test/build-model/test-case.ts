import {
  nowhere,
  type EvidenceState,
  type StatusKind,
  type TestCase,
  type TestExpectation,
  type TestGiven,
} from '@cchc/model';
import { lift, type Lifted } from './expressions.js';

const at = nowhere;

export const testCase = (
  name: string,
  given: readonly TestGiven[],
  expect: readonly TestExpectation[],
): TestCase => ({ name, given, expect, at });

export const givenInput = (input: string, value: Lifted): TestGiven => ({
  kind: 'input',
  input,
  value: lift(value),
  at,
});
export const givenEvidence = (
  evidence: string,
  state: EvidenceState,
  issued?: string,
): TestGiven => ({
  kind: 'evidence',
  evidence,
  state,
  ...(issued === undefined ? {} : { issued }),
  at,
});
export const givenUnit = (by: 'type' | 'unit', name: string): TestGiven => ({
  kind: 'unit',
  by,
  name,
  at,
});
export const givenCases = (
  table: string,
  ...rows: readonly Readonly<Record<string, Lifted>>[]
): TestGiven => ({
  kind: 'cases',
  table,
  rows: rows.map((row) =>
    Object.entries(row).map(([column, value]) => ({ column, value: lift(value) })),
  ),
  at,
});

export const expectScore = (node: string, score: Lifted): TestExpectation => ({
  kind: 'score',
  node,
  score: lift(score),
  at,
});
export const expectStatus = (node: string, status: StatusKind): TestExpectation => ({
  kind: 'status',
  node,
  status,
  at,
});
export const expectGrade = (name: string): TestExpectation => ({ kind: 'grade', grade: name, at });
export const expectRefused = (input: string): TestExpectation => ({ kind: 'refused', input, at });
