import { typeOf, typeOfValueType, type ExpressionType, type TypeContext } from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { lowerExpression } from '../lower/expression.js';
import type { LowerContext } from '../lower/context.js';
import { lowerValueType } from '../lower/data.js';

/** What names mean at a place of the text, for `typeOf`. Definitions are worked out once. */
export interface TextTypes {
  readonly at: (
    subject: ExpressionType | undefined,
    tables: readonly ast.CaseTable[],
  ) => TypeContext;
}

export function textTypes(context: LowerContext): TextTypes {
  const { symbols } = context;
  const definitions = new Map<string, ExpressionType | undefined>();
  const definitionType = (name: string): ExpressionType | undefined => {
    if (definitions.has(name)) return definitions.get(name);
    definitions.set(name, undefined);
    const value = symbols.definitions.find((one) => one.name === name)?.value;
    const type = value && typeOf(lowerExpression(value, context), contextAt(undefined, []));
    definitions.set(name, type);
    return type;
  };
  const contextAt: TextTypes['at'] = (subject, tables) => ({
    subject,
    named(to, name) {
      switch (to) {
        case 'input':
          return declaredType(symbols.inputs.find((input) => input.name === name));
        case 'definition':
          return definitionType(name);
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

function declaredType(declared: ast.Input | ast.Column | undefined): ExpressionType | undefined {
  return declared?.type && typeOfValueType(lowerValueType(declared.type));
}
