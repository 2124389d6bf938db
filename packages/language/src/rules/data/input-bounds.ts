import {
  ONE,
  rational,
  typeOfValueType,
  ZERO,
  type Expression,
  type ExpressionType,
  type Rational,
} from '@cchc/model';
import type { Expression as Formula, Input } from '../../generated/ast.js';
import { decimalOf, placeOf } from '../../lower/context.js';
import { lowerValueType } from '../../lower/data.js';
import { lowerExpression } from '../../lower/expression.js';
import { constantOf } from '../constant.js';
import { finding, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { writtenOf } from '../../syntax/stretch.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Bounds that let no value in: `không dưới 10` with `không quá 5`. */
export const inputBounds: LanguageRule = function* (text) {
  const all = [
    ...nodesOf(text.root, 'Input').map(ofInput),
    ...nodesOf(text.root, 'ByExperts').map(ofRatings),
  ];
  for (const bounds of all) {
    const lowest = valueOf(bounds.lowest, bounds.least, text);
    const highest = valueOf(bounds.highest, bounds.most, text);
    if (!lowest || !highest || !isBeyond(lowest.value, highest.value)) continue;
    yield finding('NO_VALUE_ALLOWED', placeOf(bounds.lowest ?? bounds.highest), {
      lowest: lowest.written,
      highest: highest.written,
    });
  }
};

/** Nothing is a multiple of zero. */
export const steps: LanguageRule = function* (text) {
  for (const node of [...nodesOf(text.root, 'ExactTo'), ...nodesOf(text.root, 'ByExperts')]) {
    if (node.step !== undefined && rational(decimalOf(node.step, text)).n === 0n)
      yield finding('STEP_ZERO', placeOfProperty(node, 'step'), {});
  }
};

/** Only what has an order has bounds, and only numbers have steps. */
export const clausesOfTypes: LanguageRule = function* ({ root }) {
  for (const { type, clauses } of nodesOf(root, 'Input')) {
    if (!type) continue;
    const { kind: found } = typeOfValueType(lowerValueType(type));
    for (const clause of clauses) {
      const wanted = WANTED[clause.$type];
      if (wanted && !wanted.includes(found))
        yield finding('TYPE_MISMATCH', placeOf(clause), { found, wanted });
    }
  }
};

const WANTED: Readonly<Record<string, readonly ExpressionType['kind'][]>> = {
  AtLeast: ['number', 'date', 'moment'],
  AtMost: ['number', 'date', 'moment'],
  ExactTo: ['number'],
};

interface Bounds {
  readonly lowest: Formula | undefined;
  readonly highest: Formula | undefined;
  /** Where the text says no bound, what the type of the input does. */
  readonly least?: Known | undefined;
  readonly most?: Known | undefined;
}

interface Known {
  readonly value: Rational | string;
  readonly written: string;
}

const NOT_NEGATIVE: Known = { value: ZERO, written: '0' };
const WHOLE: Known = { value: ONE, written: '100%' };

function ofInput(input: Input): Bounds {
  const kind = input.type?.$type === 'PlainType' ? input.type.kind : undefined;
  const isNumber = kind === 'integer' || kind === 'number' || kind === 'ratio';
  return {
    lowest: input.clauses.find((clause) => clause.$type === 'AtLeast')?.bound,
    highest: input.clauses.find((clause) => clause.$type === 'AtMost')?.bound,
    least: isNumber ? NOT_NEGATIVE : undefined,
    most: kind === 'ratio' ? WHOLE : undefined,
  };
}

function ofRatings({ lowest, highest }: { lowest: Formula; highest: Formula }): Bounds {
  return { lowest, highest };
}

function valueOf(
  formula: Formula | undefined,
  ofType: Known | undefined,
  text: CheckedText,
): Known | undefined {
  if (!formula) return ofType;
  const expression: Expression = lowerExpression(formula, text);
  const isTime = expression.kind === 'date' || expression.kind === 'moment';
  const value = isTime ? expression.value : constantOf(expression);
  return value === undefined ? undefined : { value, written: writtenOf(formula) };
}

function isBeyond(lowest: Rational | string, highest: Rational | string): boolean {
  if (typeof lowest === 'string' || typeof highest === 'string')
    return typeof lowest === typeof highest && lowest > highest;
  return lowest.compare(highest) > 0;
}
