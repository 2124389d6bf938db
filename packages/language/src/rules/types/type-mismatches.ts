import type { AstNode } from 'langium';
import type { Span } from '@cchc/model';
import type { LanguageFinding } from '../../findings.js';
import { isPeriod, type Expression, type Period } from '../../generated/ast.js';
import { lowerExpression } from '../../lower/expression.js';
import { placeOf } from '../../lower/context.js';
import { tablesInReach } from '../../names/columns.js';
import { similar } from '../../names/similar.js';
import { textTypes } from '../../types/context.js';
import { mismatches, type Mismatch } from '../../types/mismatches.js';
import {
  likeSubject,
  POSITIONS,
  subjectTypeAt,
  type PositionTools,
} from '../../types/positions.js';
import { finding, replace, type LanguageRule } from '../rule.js';
import { writtenOf } from '../../syntax/stretch.js';
import { nodesIn, nodesOf } from '../../syntax/nodes.js';

/** Numbers, dates, yes-or-no and choices where another kind of value is wanted. */
export const typeMismatches: LanguageRule = function* (text) {
  const tools: PositionTools = { ...text, types: textTypes(text), subjects: new Map() };
  for (const owner of nodesIn(text.root)) {
    if (isPeriod(owner)) yield* periodMismatch(owner, tools);
    const positions = POSITIONS[owner.$type];
    if (!positions) continue;
    for (const { property, wanted } of positions) {
      const expression = expressionAt(owner, property);
      if (!expression) continue;
      const subject =
        property === 'subject' ? outerSubject(owner, tools) : subjectTypeAt(owner, tools);
      const context = tools.types.at(subject, tablesInReach(expression));
      for (const one of mismatches(
        lowerExpression(expression, text),
        wanted(owner, tools),
        context,
      ))
        yield toFinding(one, expression);
    }
  }
};

/** `trong tháng 1` is a stretch of days, which only a date can lie in. */
function* periodMismatch(period: Period, tools: PositionTools): Generator<LanguageFinding> {
  const wanted = likeSubject(period, tools);
  if (!wanted.includes('date'))
    yield finding('TYPE_MISMATCH', placeOf(period), { found: 'date', wanted });
}

function outerSubject(bands: AstNode, tools: PositionTools) {
  return bands.$container ? subjectTypeAt(bands.$container, tools) : undefined;
}

function expressionAt(owner: AstNode, property: string): Expression | undefined {
  return (owner as AstNode & Readonly<Record<string, Expression | undefined>>)[property];
}

function toFinding(mismatch: Mismatch, expression: Expression): LanguageFinding {
  const { at } = mismatch;
  if (mismatch.kind === 'fraction')
    return finding('NUMBER_NOT_WHOLE', at, {
      written: writtenAt(expression, at),
      least: 0,
      most: MOST_DAYS,
    });
  if (mismatch.kind === 'option') {
    const { option, known } = mismatch;
    const suggestion = similar(option, known);
    return finding(
      'OPTION_UNKNOWN',
      at,
      { option, known },
      suggestion === undefined ? {} : { cures: [replace(at, suggestion)] },
    );
  }
  const written = writtenAt(expression, at);
  if (mismatch.wanted.includes('date') && MONTH.test(written))
    return finding('DATE_INVALID', at, { written, what: 'day' });
  const isNumber = mismatch.found === 'date' && !mismatch.wanted.includes('moment');
  const date = isNumber ? shortDateAt(expression, at) : undefined;
  if (date === undefined)
    return finding('TYPE_MISMATCH', at, { found: mismatch.found, wanted: mismatch.wanted });
  const division = date.replace('/', ' / ');
  return finding(
    'DATE_AS_NUMBER',
    at,
    { written: date, division },
    { cures: [replace(at, division)] },
  );
}

/** A month has many days; which one is meant only the author knows. */
const MONTH = /^\d{1,2}[/.-]\d{4}$/;

/** More days than any year that is assessed is away from another. */
const MOST_DAYS = 99_999;

function writtenAt(expression: Expression, at: Span): string {
  const literal = [
    ...nodesOf(expression, 'NumberLiteral'),
    ...nodesOf(expression, 'Arithmetic'),
  ].find((part) => JSON.stringify(placeOf(part)) === JSON.stringify(at));
  return writtenOf(literal);
}

/** `15/6` written for fifteen sixths: a date, because there are no blanks around the sign. */
function shortDateAt(expression: Expression, at: Span): string | undefined {
  const date = nodesOf(expression, 'DateLiteral').find(
    (literal) => JSON.stringify(placeOf(literal)) === JSON.stringify(at),
  );
  return date?.short;
}
