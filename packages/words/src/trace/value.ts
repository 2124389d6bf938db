import type { Expression } from '@cchc/model';
import type { ValueText } from '@cchc/semantics';
import { formatValue } from '../format/value.js';
import type { Telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';

/** A value of a trace in the reader's form; `percent` where the rule speaks of it in percent. */
export function valueInWords({ kind, text }: ValueText, percent: boolean, tongue: Tongue): string {
  return formatValue(text, kind === 'number' && percent ? 'percent' : kind, tongue);
}

/** Whether readers see values of the expression as percentages: ratios, and what is compared with `80%`. */
export function showsPercent(expression: Expression, tell: Telling): boolean {
  const { inputs, definitions, tables } = tell.rulebook;
  switch (expression.kind) {
    case 'number':
      return expression.percent;
    case 'reference': {
      const { name } = expression;
      const input = inputs.find((one) => one.name === name);
      const column = tables
        .find((one) => one.name === tell.table)
        ?.columns.find((one) => one.name === name);
      const definition = definitions.find((one) => one.name === name);
      const type = expression.to === 'column' ? column?.type : input?.type;
      return expression.to === 'definition'
        ? definition !== undefined && showsPercent(definition.value, tell)
        : type?.kind === 'ratio';
    }
    default:
      return false;
  }
}
