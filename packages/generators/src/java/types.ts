import type { Int } from '../program/int.js';
import { mostOf, rangeOf } from '../program/range.js';
import type { Block, Statement } from '../program/statement.js';
import { fitsLong } from './literal.js';

/** A whole number is a `long` where it is proved to fit into one. */
export type LocalType = 'long' | 'BigInteger' | 'boolean' | 'String';

/** The types of all names of a body, and of the bodies inside it. */
export function typesOf(body: Block): ReadonlyMap<string, LocalType> {
  const types = new Map<string, LocalType>();
  const widen = (name: string, type: LocalType): void => {
    if (types.get(name) !== 'BigInteger') types.set(name, type);
  };
  const visit = (block: Block): void => {
    for (const statement of block) {
      for (const [name, type] of namesOf(statement)) widen(name, type);
      innerBlocks(statement).forEach(visit);
    }
  };
  visit(body);
  return types;
}

/** A type that holds whatever a value may be. */
export function typeOfInt(value: Int): 'long' | 'BigInteger' {
  const most = mostOf(rangeOf(value));
  return most !== undefined && fitsLong(most) ? 'long' : 'BigInteger';
}

function namesOf(statement: Statement): readonly (readonly [string, LocalType])[] {
  switch (statement.do) {
    case 'let':
    case 'set': {
      const { name, value } = statement;
      if (value.type === 'int') return [[name, typeOfInt(value.value)]];
      return [[name, value.type === 'bool' ? 'boolean' : 'String']];
    }
    case 'aggregate':
    case 'population':
    case 'survey':
    case 'manual':
    case 'choice':
    case 'working-days': {
      const { into } = statement;
      if (into.type !== 'rat') return [[into.name, 'long']];
      return [
        [into.num, 'BigInteger'],
        [into.den, 'BigInteger'],
      ];
    }
    default:
      return [];
  }
}

/** The bodies that stand inside a statement. */
export function innerBlocks(statement: Statement): readonly Block[] {
  switch (statement.do) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'aggregate':
      return [statement.counted, ...(statement.of ? [statement.of] : [])];
    case 'end':
      return statement.with.kind === 'per-case' ? [statement.with.row, statement.with.noRows] : [];
    default:
      return [];
  }
}
