import {
  isInteger,
  rational,
  typeOf,
  withSubexpressions,
  type Expression,
  type ExpressionType,
  type Span,
  type TypeContext,
} from '@cchc/model';

/** A value of one kind where another is wanted, or a comparison with an option that does not exist. */
export type Mismatch =
  | {
      readonly kind: 'type';
      readonly at: Span;
      readonly found: Kind;
      readonly wanted: readonly Kind[];
    }
  | {
      readonly kind: 'option';
      readonly at: Span;
      readonly option: string;
      readonly known: readonly string[];
    }
  /** A part of a day is no date. */
  | { readonly kind: 'fraction'; readonly at: Span };

export type Kind = ExpressionType['kind'];

/** Everything in the expression that is of the wrong kind, the innermost cause only. */
export function mismatches(
  expression: Expression,
  wanted: readonly Kind[],
  context: TypeContext,
): readonly Mismatch[] {
  const inside = within(expression, context);
  if (inside.length > 0) return inside;
  const found = typeOf(expression, context)?.kind;
  return found === undefined || wanted.includes(found)
    ? []
    : [{ kind: 'type', at: expression.at, found, wanted }];
}

const NUMBER: readonly Kind[] = ['number'];
/** A moment lies on a day. */
const ON_A_DAY: readonly Kind[] = ['date', 'moment'];
const YES_NO: readonly Kind[] = ['yes-no'];
const ANY: readonly Kind[] = ['number', 'date', 'moment', 'yes-no', 'text', 'choice'];
const ORDERED: readonly Kind[] = ['number', 'date', 'moment'];

function within(expression: Expression, context: TypeContext): readonly Mismatch[] {
  const all = (wanted: readonly Kind[], ...parts: readonly (Expression | undefined)[]) =>
    parts.flatMap((part) => (part ? mismatches(part, wanted, context) : []));
  switch (expression.kind) {
    case 'arithmetic':
      return arithmetic(expression, context);
    case 'comparison':
      return comparison(expression, context);
    case 'logic':
      return all(YES_NO, expression.left, expression.right);
    case 'not':
      return all(YES_NO, expression.value);
    case 'negation':
      return all(NUMBER, expression.value);
    case 'each':
      return all(NUMBER, expression.rate, expression.count);
    case 'steps':
      return all(NUMBER, expression.rate, expression.size, expression.base);
    case 'population':
      return all(NUMBER, expression.of);
    case 'extreme':
      return all(NUMBER, ...expression.of);
    case 'working-days':
      return isFraction(expression.days)
        ? [{ kind: 'fraction', at: expression.days.at }]
        : [...all(NUMBER, expression.days), ...all(ON_A_DAY, expression.from)];
    case 'working-days-between':
      return all(ON_A_DAY, expression.from, expression.to);
    case 'aggregate':
      return aggregate(expression, context.inTable?.(expression.table) ?? context);
    default:
      return [];
  }
}

/** `inside`: with the columns of the aggregate's table in reach. */
function aggregate(
  { figure, of, when, except }: Extract<Expression, { kind: 'aggregate' }>,
  inside: TypeContext,
): readonly Mismatch[] {
  const wanted = figure === 'sum' || figure === 'mean' ? NUMBER : ORDERED;
  return [
    ...(of ? mismatches(of, wanted, inside) : []),
    ...[when, except].flatMap((part) => (part ? mismatches(part, YES_NO, inside) : [])),
  ];
}

/** Numbers with numbers; a date less a date is days, a date more or less days is a date; moments alike. */
function arithmetic(
  sum: Extract<Expression, { kind: 'arithmetic' }>,
  context: TypeContext,
): readonly Mismatch[] {
  const left = typeOf(sum.left, context)?.kind;
  const isTime = left !== undefined && ON_A_DAY.includes(left);
  if (!isTime || sum.operator === '*' || sum.operator === '/')
    return [...mismatches(sum.left, NUMBER, context), ...mismatches(sum.right, NUMBER, context)];
  const { right } = sum;
  if (left === 'date' && isFraction(right)) return [{ kind: 'fraction', at: right.at }];
  return mismatches(right, sum.operator === '-' ? ORDERED : NUMBER, context);
}

function isFraction(days: Expression): boolean {
  return days.kind === 'number' && !isInteger(rational(days.value));
}

function comparison(
  compared: Extract<Expression, { kind: 'comparison' }>,
  context: TypeContext,
): readonly Mismatch[] {
  const { left, right, operator } = compared;
  const inside = [...mismatches(left, ANY, context), ...mismatches(right, ANY, context)];
  const [a, b] = [typeOf(left, context), typeOf(right, context)];
  if (inside.length > 0 || !a || !b) return inside;
  const ordered = operator !== '=' && operator !== '<>';
  if (ordered && !ORDERED.includes(a.kind))
    return [{ kind: 'type', at: left.at, found: a.kind, wanted: ORDERED }];
  if (a.kind === 'choice') return optionMismatch(a, right, b);
  if (b.kind === 'choice') return optionMismatch(b, left, a);
  // Beside a day a moment counts by its own: of a written one the time would say nothing.
  if (a.kind === 'date' && b.kind === 'moment' && isWritten(right))
    return [{ kind: 'type', at: right.at, found: 'moment', wanted: ['date'] }];
  if (b.kind === 'date' && a.kind === 'moment' && isWritten(left))
    return [{ kind: 'type', at: left.at, found: 'moment', wanted: ['date'] }];
  const comparable = a.kind === b.kind || [a, b].every(({ kind }) => ON_A_DAY.includes(kind));
  return comparable ? [] : [{ kind: 'type', at: right.at, found: b.kind, wanted: [a.kind] }];
}

/** The same for every unit. */
function isWritten(expression: Expression): boolean {
  return [...withSubexpressions(expression)].every(({ kind }) => WRITTEN.has(kind));
}

const WRITTEN: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'moment',
  'number',
  'arithmetic',
  'negation',
]);

function optionMismatch(
  choice: Extract<ExpressionType, { kind: 'choice' }>,
  other: Expression,
  type: ExpressionType,
): readonly Mismatch[] {
  const known = [...new Set(choice.options.map((option) => option.name))];
  if (type.kind === 'choice') {
    // Two choices without an option in common are never equal: another word was meant.
    const common = type.options.some((option) => known.includes(option.name));
    return common || other.kind !== 'reference'
      ? []
      : [{ kind: 'option', at: other.at, option: other.name, known }];
  }
  if (other.kind !== 'text')
    return [{ kind: 'type', at: other.at, found: type.kind, wanted: ['choice'] }];
  return known.includes(other.value)
    ? []
    : [{ kind: 'option', at: other.at, option: other.value, known }];
}
