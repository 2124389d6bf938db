import { typeOf, typeOfValueType, type ExpressionType, type TypeContext } from '@cchc/model';
import { isDefinition, isInput, isParameter } from '../generated/ast.js';
import type * as ast from '../generated/ast.js';
import { lowerExpression } from '../lower/expression.js';
import type { LowerContext } from '../lower/context.js';
import { lowerValueType } from '../lower/data.js';
import { LIMITS } from '../tokens/limits.js';

/** What names mean at a place of the text, for `typeOf`. Definitions and parameters are worked out once. */
export interface TextTypes {
  readonly at: (
    subject: ExpressionType | undefined,
    tables: readonly ast.CaseTable[],
  ) => TypeContext;
}

export function textTypes(context: LowerContext): TextTypes {
  const { symbols } = context;
  const types = new Map<string, ExpressionType | undefined>();
  let depth = 0;
  const typeOfNamed = (name: string): ExpressionType | undefined => {
    if (types.has(name)) return types.get(name);
    // A longer chain is a complaint of its own; here it only must not exhaust the stack.
    if (depth >= LIMITS.chain) return undefined;
    types.set(name, undefined);
    depth++;
    const value = valueOf(symbols.byName.get(name));
    const type = value && typeOf(lowerExpression(value, context), contextAt(undefined, []));
    depth--;
    types.set(name, type);
    return type;
  };
  const contextAt: TextTypes['at'] = (subject, tables) => ({
    subject,
    inTable: (name) =>
      contextAt(subject, [...symbols.tables.filter((table) => table.name === name), ...tables]),
    named(to, name) {
      switch (to) {
        case 'input':
          return inputType(symbols.byName.get(name));
        case 'definition':
        case 'parameter':
          return typeOfNamed(name);
        case 'column':
          return declaredType(
            tables.flatMap((table) => table.columns).find((column) => column.name === name),
          );
        default:
          return undefined;
      }
    },
  });
  return { at: contextAt };
}

/** What a name stands for; the cases of a parameter are all of one type. */
function valueOf(named: ast.Named | undefined): ast.Expression | undefined {
  if (isDefinition(named)) return named.value;
  return isParameter(named) ? named.cases[0]?.value : undefined;
}

function inputType(named: ast.Named | undefined): ExpressionType | undefined {
  return isInput(named) ? declaredType(named) : undefined;
}

function declaredType(declared: ast.Input | ast.Column | undefined): ExpressionType | undefined {
  return declared?.type && typeOfValueType(lowerValueType(declared.type));
}
