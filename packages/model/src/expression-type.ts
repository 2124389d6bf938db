import type { Expression } from './rules/expression.js';
import type { Rulebook } from './rulebook.js';
import type { ChoiceOption, ValueType } from './data/input.js';

/** What kind of value an expression gives. Whole numbers, ratios and numbers are all exact numbers. */
export type ExpressionType =
  | { readonly kind: 'number' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] };

/** What names mean where an expression stands; an unknown name has no type. */
export interface TypeContext {
  readonly named: (
    to: 'input' | 'definition' | 'parameter' | 'column' | 'attribute',
    name: string,
  ) => ExpressionType | undefined;
  readonly subject: ExpressionType | undefined;
  /** The same with the columns of a case table in reach, as inside `tổng(… trong bảng)`. */
  readonly inTable?: (table: string) => TypeContext;
}

const NUMBER: ExpressionType = { kind: 'number' };
const YES_NO: ExpressionType = { kind: 'yes-no' };
const DATE: ExpressionType = { kind: 'date' };
const MOMENT: ExpressionType = { kind: 'moment' };

/** The type of an expression, or undefined where it hangs on a name that has none. Does not complain. */
export function typeOf(expression: Expression, context: TypeContext): ExpressionType | undefined {
  switch (expression.kind) {
    case 'yes-no':
    case 'comparison':
    case 'logic':
    case 'not':
    case 'unit-is':
      return YES_NO;
    case 'date':
    case 'working-days':
      return DATE;
    case 'moment':
      return MOMENT;
    case 'text':
      return { kind: 'text' };
    case 'reference':
      return context.named(expression.to, expression.name);
    case 'subject':
      return context.subject;
    case 'evidence':
      return { accepted: YES_NO, date: DATE, moment: MOMENT, count: NUMBER }[expression.fact];
    case 'arithmetic':
      return typeOfArithmetic(
        expression.operator,
        typeOf(expression.left, context),
        typeOf(expression.right, context),
      );
    case 'extreme':
      return expression.of[0] && typeOf(expression.of[0], context);
    case 'aggregate':
      return expression.of && expression.figure !== 'mean' && expression.figure !== 'sum'
        ? typeOf(expression.of, context.inTable?.(expression.table) ?? context)
        : NUMBER;
    case 'previous':
      return typeOf(expression.of, context);
    default:
      return NUMBER;
  }
}

export function typeOfValueType(type: ValueType): ExpressionType {
  switch (type.kind) {
    case 'yes-no':
    case 'date':
    case 'moment':
      return { kind: type.kind };
    case 'choice':
      return { kind: 'choice', options: type.options };
    default:
      return NUMBER;
  }
}

/** The context of a rulebook's own names; `table` names the case table whose columns are in reach. */
export function typeContext(
  rulebook: Rulebook,
  subject?: ExpressionType,
  table?: string,
): TypeContext {
  const context: TypeContext = {
    subject,
    inTable: (name) => typeContext(rulebook, subject, name),
    named(to, name) {
      switch (to) {
        case 'input': {
          const input = rulebook.inputs.find((candidate) => candidate.name === name);
          return input && typeOfValueType(input.type);
        }
        case 'definition': {
          const definition = rulebook.definitions.find((candidate) => candidate.name === name);
          return definition && typeOf(definition.value, context);
        }
        case 'parameter': {
          const parameter = rulebook.parameters.find((candidate) => candidate.name === name);
          const value = parameter?.cases[0]?.value ?? parameter?.otherwise;
          return value && typeOf(value, context);
        }
        case 'column': {
          const columns = rulebook.tables.find((candidate) => candidate.name === table)?.columns;
          const column = columns?.find((candidate) => candidate.name === name);
          return column && typeOfValueType(column.type);
        }
        case 'attribute':
          return { kind: 'text' };
      }
    },
  };
  return context;
}

function typeOfArithmetic(
  operator: '+' | '-' | '*' | '/',
  left: ExpressionType | undefined,
  right: ExpressionType | undefined,
): ExpressionType | undefined {
  if (left && isTime(left)) return operator === '-' && right && isTime(right) ? NUMBER : left;
  return left && right ? NUMBER : undefined;
}

function isTime({ kind }: ExpressionType): boolean {
  return kind === 'date' || kind === 'moment';
}
