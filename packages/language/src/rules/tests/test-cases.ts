import type { AstNode } from 'langium';
import { withSubexpressions, type Expression } from '@cchc/model';
import type { Expectation, Expression as Formula, Given, TestCase } from '../../generated/ast.js';
import { lowerExpression } from '../../lower/expression.js';
import { similar } from '../../names/similar.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, replace, type CheckedText, type LanguageRule } from '../rule.js';
import { writtenOf } from '../../syntax/stretch.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Tests that cannot say what they mean: columns nobody has, values that hang on others, things said twice. */
export const testCases: LanguageRule = function* (text) {
  const seen = new Map<string, TestCase>();
  for (const test of nodesOf(text.root, 'TestCase')) {
    yield* columns(test);
    yield* constants(test, text);
    yield* options(test, text);
    yield* repeated('TEST_GIVEN_TWICE', test.givens.filter(isOnlyOne(test)), givenSubject);
    yield* repeated('TEST_EXPECTATION_TWICE', test.expectations, expectedSubject);
    if (test.name === undefined) continue;
    const first = seen.get(test.name);
    const extras = { severity: 'warning', ...(first && { related: [placeOf(first)] }) } as const;
    if (first)
      yield finding('TEST_TWICE', placeOfProperty(test, 'name'), { name: test.name }, extras);
    else seen.set(test.name, test);
  }
};

function* columns(test: TestCase) {
  for (const given of test.givens) {
    const table = given.$type === 'GivenCases' ? given.table?.ref : undefined;
    if (!table || given.$type !== 'GivenCases') continue;
    const known = table.columns.map(({ name }) => name);
    for (const cell of given.rows.flatMap(({ cells }) => cells)) {
      if (cell.column === undefined || known.includes(cell.column)) continue;
      const at = placeOfProperty(cell, 'column');
      const suggestion = similar(cell.column, known);
      yield finding(
        'TEST_COLUMN_UNKNOWN',
        at,
        { column: cell.column, table: table.name, suggestion },
        suggestion === undefined ? {} : { cures: [replace(at, suggestion)] },
      );
    }
  }
}

/** What other rules complain of where it stands alone (`tối đa`, `giá trị`, `tổng điểm`) is not named again. */
const NOT_CONSTANT: ReadonlySet<Expression['kind']> = new Set([
  'reference',
  'score-of',
  'evidence',
  'aggregate',
  'population',
  'unit-is',
]);

function* constants(test: TestCase, text: CheckedText) {
  for (const value of valuesOf(test)) {
    const expression = lowerExpression(value, text);
    const part = [...withSubexpressions(expression)].find(
      (one) => NOT_CONSTANT.has(one.kind) && !(one.kind === 'reference' && one.name === ''),
    );
    if (part) yield finding('TEST_VALUE_NOT_CONSTANT', part.at, { written: writtenOf(value) });
  }
}

/** A choice is given as one of its options. */
function* options(test: TestCase, text: CheckedText) {
  for (const given of test.givens) {
    const type = given.$type === 'GivenValue' ? given.input?.ref?.type : undefined;
    if (given.$type !== 'GivenValue' || type?.$type !== 'ChoiceType' || !given.value) continue;
    const value = lowerExpression(given.value, text);
    const known = type.options.map(({ name }) => name);
    if (value.kind === 'text' && !known.includes(value.value))
      yield finding('OPTION_UNKNOWN', value.at, { option: value.value, known });
  }
}

function valuesOf({ givens, expectations }: TestCase): readonly Formula[] {
  const values = [
    ...givens.flatMap((given) => {
      if (given.$type === 'GivenCases')
        return given.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
      if (given.$type === 'GivenSurvey') return given.answers.map(({ count }) => count);
      if (given.$type === 'GivenScore') return [given.score];
      if (given.$type === 'GivenPrevious') return [given.value];
      return given.$type === 'GivenValue' ? [given.value] : [];
    }),
    ...expectations.flatMap((one) => (one.$type === 'ExpectedScore' ? [one.score] : [])),
  ];
  return values.filter((value) => value !== undefined);
}

/** What can be given once. An evidence may be several documents, each given on its own, unless one says that there is none. */
function isOnlyOne({ givens }: TestCase): (given: Given) => boolean {
  const documents = givens.filter((given) => given.$type === 'GivenEvidence');
  const none = documents.filter(({ state }) => state === 'missing');
  const withNone = new Set(none.map(({ evidence }) => evidence?.$refText));
  return (given) => given.$type !== 'GivenEvidence' || withNone.has(given.evidence?.$refText);
}

function givenSubject(given: Given): string | undefined {
  switch (given.$type) {
    case 'GivenValue':
      return given.input?.$refText;
    case 'GivenEvidence':
      return given.evidence?.$refText;
    case 'GivenCases':
      return given.table?.$refText;
    case 'GivenUnit':
      return given.unit === undefined ? 'unit is' : 'unit is "…"';
    case 'GivenSurvey':
      return given.survey?.$refText;
    case 'GivenScore':
      return [given.node?.$refText, given.rater].filter(Boolean).join(' ');
    case 'GivenPrevious':
      return given.node
        ? `previous year score of ${given.node.$refText}`
        : `previous year ${given.input?.$refText ?? 'total'}`;
    case 'GivenChoice':
      return given.node?.$refText;
  }
}

function expectedSubject(expectation: Expectation): string | undefined {
  switch (expectation.$type) {
    case 'ExpectedGrade':
      return 'grades';
    case 'ExpectedScore':
    case 'ExpectedStatus':
      return expectation.total ? 'total' : expectation.node?.$refText;
    case 'ExpectedRefusal':
      return expectation.input?.$refText;
  }
}

function* repeated<Part extends AstNode>(
  code: 'TEST_GIVEN_TWICE' | 'TEST_EXPECTATION_TWICE',
  parts: readonly Part[],
  subjectOf: (part: Part) => string | undefined,
) {
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const what = subjectOf(part);
    if (what === undefined) continue;
    // A criterion may have the code that a figure has for its name.
    const key = code === 'TEST_GIVEN_TWICE' ? `${part.$type} ${what}` : what;
    const first = seen.get(key);
    if (first) yield finding(code, placeOf(part), { what }, { related: [placeOf(first)] });
    else seen.set(key, part);
  }
}
