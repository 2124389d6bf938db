import {
  dayOfMoment,
  timeOfMoment,
  type Day,
  type EvidenceState,
  type Expression,
  type PreviousFigure,
  type StatusKind,
  type TestCase,
  type TestExpectation,
  type TestGiven,
  type TestRow,
  type TimeOfDay,
} from '@cchc/model';
import type { Tongue } from '../findings.js';
import { spelling } from '../tokens/spellings.js';
import { writeTimeOn } from '../tokens/times.js';
import { writeFigure, writeName, writePercent, writeText } from './words.js';

/**
 * A test as a rulebook writes it, laid out as `cchc format` does: what lower/test-case.ts makes of it is
 * the same test. Its lines are not indented; the last has no line break behind it.
 */
export function writeTest({ name, given, expect }: TestCase, tongue: Tongue): string {
  const say = (keyword: string): string => spelling(keyword, tongue);
  const lines = [
    ...statements(
      say('given'),
      given.map((one) => givenText(one, tongue)),
    ),
    ...statements(
      say('then'),
      expect.map((one) => expectationText(one, tongue)),
    ),
  ];
  const indented = lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`);
  return [`${say('test')} ${writeText(name)} {`, ...indented, '}'].join('\n');
}

/** Lines of the layout are not broken by it; these are, where they would be too long to be read. */
const WIDTH = 90;

/** `cho a = 1, b = 2`: as many as fit on a line, and what has lines of its own alone. */
function statements(keyword: string, clauses: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    const joined = `${last ?? ''}, ${clause}`;
    if (last !== undefined && joined.length <= WIDTH && !joined.includes('\n'))
      lines[lines.length - 1] = joined;
    else lines.push(`${keyword} ${clause}`);
  }
  return lines;
}

function givenText(given: TestGiven, tongue: Tongue): string {
  const say = (keyword: string): string => spelling(keyword, tongue);
  const value = (expression: Expression): string => constant(expression, tongue);
  switch (given.kind) {
    case 'input':
      return `${writeName(given.input, tongue)} = ${value(given.value)}`;
    case 'evidence': {
      const { evidence, state, issued, time } = given;
      const of = `${say('evidence')} ${writeName(evidence, tongue)} ${say(STATES[state])}`;
      // The word that joins a time to its day is part of the time.
      return issued === undefined
        ? of
        : `${of} ${time === undefined ? `${say('dated')} ${dayText(issued)}` : onDay(time, issued, tongue)}`;
    }
    case 'unit':
      return `${say('unit is')} ${given.by === 'type' ? given.name : writeText(given.name)}`;
    case 'cases':
      return block(
        `${say('cases')} ${writeName(given.table, tongue)}`,
        given.rows.map((row) => rowText(row, tongue)),
      );
    case 'survey':
      return block(
        `${say('survey')} ${writeName(given.survey, tongue)}`,
        given.answers.map(({ group, option, count }) => {
          const of = group === undefined ? '' : `${say('group')} ${writeName(group, tongue)} `;
          return `${of}${writeName(option, tongue)} = ${value(count)}`;
        }),
      );
    case 'score': {
      const by = given.rater === undefined ? '' : ` ${say('by')} ${writeName(given.rater, tongue)}`;
      return `${say('expert score of')} ${nodeText(given.node, tongue)}${by} = ${value(given.score)}`;
    }
    case 'choice': {
      const of = `${say('choice of')} ${nodeText(given.node, tongue)}`;
      return `${of} = ${writeText(given.alternative)}`;
    }
    case 'previous':
      return `${say('previous year')}(${previousText(given.of, tongue)}) = ${value(given.value)}`;
  }
}

/** On one line where it is short. */
function block(head: string, parts: readonly string[]): string {
  const line = `${head} { ${parts.join('; ')} }`.replace('{  }', '{ }');
  if (line.length <= WIDTH) return line;
  return `${head} {\n${parts.map((part) => `  ${part}`).join('\n')}\n}`;
}

function rowText(row: TestRow, tongue: Tongue): string {
  const cells = row.map(
    ({ column, value }) => `${writeName(column, tongue)} = ${constant(value, tongue)}`,
  );
  return `(${cells.join('; ')})`;
}

function expectationText(expected: TestExpectation, tongue: Tongue): string {
  const say = (keyword: string): string => spelling(keyword, tongue);
  switch (expected.kind) {
    case 'grade':
      return `${say('grades')} = ${writeText(expected.grade)}`;
    case 'score':
      return `${scoredText(expected.node, tongue)} = ${constant(expected.score, tongue)}`;
    case 'status': {
      const status = STATUSES[expected.status];
      if (status === undefined) throw new Error(`a test cannot expect ${expected.status}`);
      return `${scoredText(expected.node, tongue)}: ${say(status)}`;
    }
    case 'refused':
      return `${say('rejected')} ${writeName(expected.input, tongue)}`;
  }
}

function scoredText(node: string, tongue: Tongue): string {
  if (node === 'total') return spelling('total', tongue);
  return `${spelling('score of', tongue)} ${nodeText(node, tongue)}`;
}

/** A code of letters alone may be a keyword. */
function nodeText(node: string, tongue: Tongue): string {
  return /^[\p{L}\p{M}]+$/u.test(node) ? writeName(node, tongue) : node;
}

function previousText(of: PreviousFigure, tongue: Tongue): string {
  if (of.kind === 'reference') return writeName(of.name, tongue);
  return scoredText(of.kind === 'score-of' ? of.node : 'total', tongue);
}

/** The values of tests are constants. */
function constant(expression: Expression, tongue: Tongue): string {
  switch (expression.kind) {
    case 'number': {
      const { value, percent } = expression;
      return percent ? writePercent(value, tongue) : writeFigure(value, tongue);
    }
    case 'negation':
      return `-${constant(expression.value, tongue)}`;
    case 'arithmetic': {
      const { left, operator, right } = expression;
      const sign = operator === '*' ? '×' : operator;
      return `${constant(left, tongue)} ${sign} ${constant(right, tongue)}`;
    }
    case 'yes-no':
      return spelling(expression.value ? 'yes' : 'no', tongue);
    case 'date':
      return dayText(expression.value);
    case 'moment': {
      const { value } = expression;
      return onDay(timeOfMoment(value), dayOfMoment(value), tongue);
    }
    case 'text':
      return writeName(expression.value, tongue);
    default:
      throw new Error(`${expression.kind} is no constant`);
  }
}

function dayText(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))}/${String(Number(month))}/${year}`;
}

function onDay(time: TimeOfDay, day: Day, tongue: Tongue): string {
  const [hour = '', minute = ''] = time.split(':');
  const at = writeTimeOn({ hour: String(Number(hour)), minute: Number(minute) }, tongue);
  return `${at} ${dayText(day)}`;
}

/** As lower/test-case.ts reads them. */
const STATES: Readonly<Record<EvidenceState, string>> = {
  accepted: 'accepted',
  none: 'missing',
  pending: 'pending',
  rejected: 'rejected',
  expired: 'expired',
};

const STATUSES: Readonly<Partial<Record<StatusKind, string>>> = {
  'not-assessed': 'not assessed',
  'missing-input': 'missing data',
  'missing-evidence': 'missing',
  refused: 'rejected',
  'awaiting-explanation': 'must explain',
  'awaiting-manual-score': 'awaiting score',
};
