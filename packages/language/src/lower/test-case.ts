import {
  dayOfMoment,
  timeOfMoment,
  type EvidenceState,
  type StatusKind,
  type TestCase,
  type TestExpectation,
  type TestGiven,
} from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { placeOf, type LowerContext } from './context.js';
import { lowerExpression, lowerPreviousTarget } from './expression.js';

export function lowerTest(test: ast.TestCase, context: LowerContext): TestCase {
  return {
    name: test.name,
    given: test.givens.map((given) => lowerGiven(given, context)),
    expect: test.expectations.map((expectation) => lowerExpectation(expectation, context)),
    at: placeOf(test),
  };
}

const STATES: Readonly<Record<ast.GivenEvidence['state'], EvidenceState>> = {
  accepted: 'accepted',
  missing: 'none',
  pending: 'pending',
  rejected: 'rejected',
  expired: 'expired',
};

const STATUSES: Readonly<Record<ast.ExpectedStatus['status'], StatusKind>> = {
  'not assessed': 'not-assessed',
  'missing data': 'missing-input',
  missing: 'missing-evidence',
  rejected: 'refused',
  'must explain': 'awaiting-explanation',
  'awaiting score': 'awaiting-manual-score',
};

function lowerGiven(given: ast.Given, context: LowerContext): TestGiven {
  const at = placeOf(given);
  switch (given.$type) {
    case 'GivenValue': {
      const value = lowerExpression(given.value, context);
      return { kind: 'input', input: given.input.ref?.name ?? '', value, at };
    }
    case 'GivenEvidence': {
      const issued = given.issued && lowerExpression(given.issued, context);
      return {
        kind: 'evidence',
        evidence: given.evidence.ref?.name ?? '',
        state: STATES[given.state],
        ...(issued?.kind === 'date' && { issued: issued.value }),
        ...(issued?.kind === 'moment' && {
          issued: dayOfMoment(issued.value),
          time: timeOfMoment(issued.value),
        }),
        at,
      };
    }
    case 'GivenUnit':
      return given.unit === undefined
        ? { kind: 'unit', by: 'type', name: given.type ?? '', at }
        : { kind: 'unit', by: 'unit', name: given.unit, at };
    case 'GivenCases':
      return {
        kind: 'cases',
        table: given.table.ref?.name ?? '',
        rows: given.rows.map((row) =>
          row.cells.map(({ column, value }) => ({
            column,
            value: lowerExpression(value, context),
          })),
        ),
        at,
      };
    case 'GivenSurvey':
      return {
        kind: 'survey',
        survey: given.survey.ref?.name ?? '',
        answers: given.answers.map(({ group, option, count }) => ({
          ...(group !== undefined && { group }),
          option,
          count: lowerExpression(count, context),
        })),
        at,
      };
    case 'GivenScore':
      return {
        kind: 'score',
        node: idOf(given.node.ref, context),
        ...(given.rater !== undefined && { rater: given.rater }),
        score: lowerExpression(given.score, context),
        at,
      };
    case 'GivenPrevious': {
      const of = lowerPreviousTarget(given, context);
      const value = lowerExpression(given.value, context);
      return { kind: 'previous', of: of ?? { kind: 'total', withoutBonus: false, at }, value, at };
    }
    case 'GivenChoice':
      return {
        kind: 'choice',
        node: idOf(given.node.ref, context),
        alternative: given.alternative,
        at,
      };
  }
}

function lowerExpectation(expectation: ast.Expectation, context: LowerContext): TestExpectation {
  const at = placeOf(expectation);
  switch (expectation.$type) {
    case 'ExpectedGrade':
      return { kind: 'grade', grade: expectation.grade, at };
    case 'ExpectedScore':
      return {
        kind: 'score',
        node: nodeOf(expectation, context),
        score: lowerExpression(expectation.score, context),
        at,
      };
    case 'ExpectedStatus':
      return {
        kind: 'status',
        node: nodeOf(expectation, context),
        status: STATUSES[expectation.status],
        at,
      };
    case 'ExpectedRefusal':
      return { kind: 'refused', input: expectation.input.ref?.name ?? '', at };
  }
}

function nodeOf(
  expectation: ast.ExpectedScore | ast.ExpectedStatus,
  { symbols }: LowerContext,
): string {
  const node = expectation.node?.ref;
  return node ? symbols.idOf(node) : 'total';
}

function idOf(node: ast.Node | undefined, { symbols }: LowerContext): string {
  return node ? symbols.idOf(node) : '';
}
