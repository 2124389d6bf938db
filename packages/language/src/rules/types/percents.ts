import { AstUtils } from 'langium';
import { ONE, rational, type Expression } from '@cchc/model';
import type { LanguageFinding } from '../../findings.js';
import {
  isBand,
  isBands,
  isGivenCases,
  isGradeBand,
  isInput,
  isNumberLiteral,
  type Bands,
  type Column,
  type Expression as Formula,
  type High,
  type Low,
  type NumberLiteral,
  type Point,
} from '../../generated/ast.js';
import { decimalOf, placeOf } from '../../lower/context.js';
import { lowerExpression } from '../../lower/expression.js';
import { tablesInReach } from '../../names/columns.js';
import { nodesOf } from '../../syntax/nodes.js';
import { writtenOf } from '../../syntax/stretch.js';
import { finding, replace, type CheckedText, type LanguageRule } from '../rule.js';

/**
 * `80%` is 0.8: of a number of things or of points nobody means that, and of a share nobody means 80.
 * Either would be read without a word and score every unit wrongly.
 */
export const percents: LanguageRule = function* (text) {
  for (const { held, against } of heldAgainst(text)) {
    const literal = isNumberLiteral(against) ? against : undefined;
    if (!literal) continue;
    if (literal.percent && !literal.ofMax) {
      if (held === 'count' || held === 'points') yield misplaced(literal, held);
    } else if (held === 'share' && !literal.ofMax && isAboveOne(literal, text))
      yield missing(literal);
  }
};

/** What is compared with a number as it is written. */
type Held = 'count' | 'points' | 'share' | 'other';

interface Pair {
  readonly held: Held;
  readonly against: Formula | undefined;
}

function* heldAgainst(text: CheckedText): Generator<Pair> {
  const { root } = text;
  for (const end of [...nodesOf(root, 'Low'), ...nodesOf(root, 'High'), ...nodesOf(root, 'Point')])
    yield { held: heldInRange(end, text), against: end.bound };
  for (const { left, right } of nodesOf(root, 'Comparison')) {
    yield { held: heldBy(left, text), against: right };
    yield { held: heldBy(right, text), against: left };
  }
  for (const bound of [...nodesOf(root, 'AtMost'), ...nodesOf(root, 'AtLeast')]) {
    const input = bound.$container;
    // A share may be above 100% where its own bound says so.
    const isCount = isInput(input) && kindOf(input) === 'integer';
    yield { held: isCount ? 'count' : 'other', against: bound.bound };
  }
  for (const { input, value } of nodesOf(root, 'GivenValue'))
    yield { held: heldByType(input?.ref), against: value };
  for (const cell of nodesOf(root, 'Cell')) {
    const table = AstUtils.getContainerOfType(cell, isGivenCases)?.table?.ref;
    const column = table?.columns.find(({ name }) => name === cell.column);
    yield { held: heldByType(column), against: cell.value };
  }
  // An outcome is a number of points; a share of them is `80% tối đa`.
  for (const { value } of nodesOf(root, 'Value')) yield { held: 'points', against: value };
  for (const { value } of nodesOf(root, 'Formula')) yield { held: 'points', against: value };
}

function heldInRange(end: Low | High | Point, text: CheckedText): Held {
  if (AstUtils.hasContainerOfType(end, isGradeBand)) return 'points';
  const bands = AstUtils.getContainerOfType(end, isBand)?.$container;
  return isBands(bands) ? heldBySubject(bands, text) : 'other';
}

function heldBySubject(bands: Bands, text: CheckedText): Held {
  return heldBy(bands.subject, text);
}

function heldBy(formula: Formula | undefined, text: CheckedText): Held {
  if (!formula || isNumberLiteral(formula)) return 'other';
  const columns = tablesInReach(formula).flatMap((table) => table.columns);
  return held(lowerExpression(formula, text), columns, text);
}

/** A number of things stays one when others are added or taken off. */
function held(expression: Expression, columns: readonly Column[], text: CheckedText): Held {
  switch (expression.kind) {
    case 'reference': {
      if (expression.to === 'column')
        return heldByType(columns.find(({ name }) => name === expression.name));
      const named = text.symbols.byName.get(expression.name);
      return expression.to === 'input' && isInput(named) ? heldByType(named) : 'other';
    }
    case 'aggregate':
      return expression.figure === 'count' ? 'count' : 'other';
    case 'evidence':
      return expression.fact === 'count' ? 'count' : 'other';
    case 'score-of':
    case 'total':
      return 'points';
    case 'arithmetic': {
      if (expression.operator === '*' || expression.operator === '/') return 'other';
      const { left, right } = expression;
      const sides = [left, right].filter(({ kind }) => kind !== 'number');
      const all = new Set(sides.map((side) => held(side, columns, text)));
      return all.size === 1 && all.has('count') ? 'count' : 'other';
    }
    default:
      return 'other';
  }
}

function heldByType(declared: Parameters<typeof kindOf>[0] | undefined): Held {
  const kind = declared && kindOf(declared);
  if (kind === 'integer') return 'count';
  const isBounded = isInput(declared) && declared.clauses.some(({ $type }) => $type === 'AtMost');
  return kind === 'ratio' && !isBounded ? 'share' : 'other';
}

function kindOf({ type }: { readonly type?: Column['type'] }): string | undefined {
  return type?.$type === 'PlainType' ? type.kind : undefined;
}

function isAboveOne({ value }: NumberLiteral, text: CheckedText): boolean {
  return rational(decimalOf(value, text)).compare(ONE) > 0;
}

function misplaced(literal: NumberLiteral, what: 'count' | 'points'): LanguageFinding {
  const written = writtenOf(literal);
  return finding('PERCENT_OUT_OF_PLACE', placeOf(literal), { written, what });
}

function missing(literal: NumberLiteral): LanguageFinding {
  const written = writtenOf(literal);
  const instead = `${written}%`;
  const at = placeOf(literal);
  return finding('PERCENT_MISSING', at, { written, instead }, { cures: [replace(at, instead)] });
}
