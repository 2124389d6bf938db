import type { CompareOp, Cond, Int, Slot, Text } from '../program/int.js';

/** How SQL calls what stands outside of an expression: names given before, and what was handed in. */
export interface SqlNames {
  readonly local: (name: string) => string;
  readonly slot: (slot: Slot) => string;
  /** Questions about the unit. */
  readonly asked: (question: Extract<Cond, { readonly op: 'unit-is' | 'evidence-is' }>) => string;
}

/**
 * Whole numbers of 128 bits, which DuckDB adds, takes away and multiplies exactly or not at all: what does
 * not fit is an error. `//` is the only division, and always of numbers that are not negative.
 */
export function intSql(one: Int, names: SqlNames): string {
  const sql = (inner: Int): string => intSql(inner, names);
  switch (one.op) {
    case 'const':
      return `${String(one.value)}::HUGEINT`;
    case 'local':
      return names.local(one.name);
    case 'slot':
      return names.slot(one.slot);
    case 'add':
    case 'sub':
    case 'mul':
      return `(${sql(one.left)} ${SIGNS[one.op]} ${sql(one.right)})`;
    case 'min':
      return `least(${sql(one.left)}, ${sql(one.right)})`;
    case 'max':
      return `greatest(${sql(one.left)}, ${sql(one.right)})`;
    case 'neg':
      return `(-${sql(one.value)})`;
    case 'abs':
      return `abs(${sql(one.value)})`;
    case 'floor-div': {
      const [a, b] = [sql(one.left), sql(one.right)];
      return `(CASE WHEN ${a} < 0 THEN -((-${a} + ${b} - 1) // ${b}) ELSE ${a} // ${b} END)`;
    }
    case 'round-div': {
      const [a, b] = [sql(one.left), sql(one.right)];
      const size = `((2 * abs(${a}) + ${b}) // (2 * ${b}))`;
      return `(CASE WHEN ${a} < 0 THEN -${size} ELSE ${size} END)`;
    }
    case 'choose':
      return `(CASE WHEN ${condSql(one.when, names)} THEN ${sql(one.then)} ELSE ${sql(one.otherwise)} END)`;
  }
}

export function condSql(one: Cond, names: SqlNames): string {
  switch (one.op) {
    case 'true':
      return 'TRUE';
    case 'false':
      return 'FALSE';
    case 'local-is':
      return names.local(one.name);
    case 'slot-is':
      return names.slot(one.slot);
    case 'compare':
      return `(${intSql(one.left, names)} ${COMPARES[one.by]} ${intSql(one.right, names)})`;
    case 'same':
      return `(${textSql(one.left, names)} = ${textSql(one.right, names)})`;
    case 'and':
      return `(${condSql(one.left, names)} AND ${condSql(one.right, names)})`;
    case 'or':
      return `(${condSql(one.left, names)} OR ${condSql(one.right, names)})`;
    case 'not':
      return `(NOT ${condSql(one.value, names)})`;
    case 'unit-is':
    case 'evidence-is':
      return names.asked(one);
  }
}

export function textSql(one: Text, names: SqlNames): string {
  switch (one.op) {
    case 'text':
      return quoted(one.value);
    case 'text-slot':
      return names.slot(one.slot);
    case 'text-local':
      return names.local(one.name);
  }
}

/** A text as a literal; in standard SQL nothing but its own quote means anything inside. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const SIGNS = { add: '+', sub: '-', mul: '*' } as const;

const COMPARES: Readonly<Record<CompareOp, string>> = {
  '=': '=',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
