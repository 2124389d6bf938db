import {
  nowhere as at,
  print,
  type Datum,
  type Expression,
  type Rational,
  type ScoreText,
  type ValueType,
} from '@cchc/model';

/** A handed-in value as a constant; undefined for what could not be read, and for what cannot be written. */
export function literalOf(datum: Datum, type: ValueType): Expression | undefined {
  if (datum.kind === 'refused') return undefined;
  const { value } = datum;
  switch (type.kind) {
    case 'yes-no':
      return { kind: 'yes-no', value: value === 'yes', at };
    case 'date':
      return { kind: 'date', value, at };
    case 'moment':
      // The language writes minutes.
      return value.endsWith(':00') ? { kind: 'moment', value, at } : undefined;
    case 'choice':
      return type.options.some(({ name }) => name === value)
        ? { kind: 'text', value, at }
        : undefined;
    default:
      return DECIMAL.test(value) ? signed(value, type.kind === 'ratio') : undefined;
  }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A score as the constant it is: `1/3` is a quotient. */
export function exactly(score: Rational): Expression {
  return scoreLiteral(print(score));
}

export function scoreLiteral(text: ScoreText): Expression {
  const [numerator = '0', denominator] = text.split('/');
  const over = signed(numerator);
  if (denominator === undefined) return over;
  return { kind: 'arithmetic', operator: '/', left: over, right: signed(denominator), at };
}

export function signed(text: string, percent = false): Expression {
  const number = { kind: 'number', value: text.replace('-', ''), percent, at } as const;
  return text.startsWith('-') ? { kind: 'negation', value: number, at } : number;
}
