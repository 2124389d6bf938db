import { laidOut, type Doc } from '../layout/doc.js';
import type { Cond } from '../program/int.js';
import type { Ending } from '../program/statement.js';
import { statement } from './block.js';
import { condCode, intCode, ratDoc, ratDocs } from './expression.js';
import { call, exact, reasonDocs, text } from './literal.js';
import { noRowsFunction, rowFunction } from './row-function.js';
import type { Scope } from './scope.js';

export function endLines(ending: Ending, scope: Scope, indent: string): readonly string[] {
  const give = (doc: Doc): readonly string[] => [statement('return ', doc, indent)];
  switch (ending.kind) {
    case 'points':
      return give(call('points', [...ratDocs(ending.value, scope), ...reasonDocs(ending.reasons)]));
    case 'absent': {
      const { absence, cause, reasons } = ending;
      const kind = `Absence.${absence.kind.toUpperCase().replaceAll('-', '_')}`;
      const doc = call('absent', [kind, text(cause), ...reasonDocs(reasons)]);
      if (absence.kind !== 'rescaled') return give(doc);
      const by = `.madeGoodBy(${text(absence.to)})`;
      return [`${indent}return ${laidOut(doc, indent, by)}${by};`];
    }
    case 'explain':
    case 'uncovered':
    case 'monitored': {
      const open = `Open.${ending.kind.toUpperCase()}`;
      return give(call('undecided', [open, ...reasonDocs(ending.reasons)]));
    }
    case 'per-case':
      return perCaseLines(ending, scope, indent);
    case 'value':
      return give(ratDoc(ending.value, scope));
    case 'day':
      return give(call('Exact.of', [intCode(ending.value, 'long', scope)]));
    case 'text':
      // A text is neither a number nor in any order.
      return [`${indent}throw mismatch();`];
    case 'answer':
      return give(
        scope.gives === 'Exact' ? asNumber(ending.value, scope) : condCode(ending.value, scope),
      );
  }
}

/** Yes stands above no. */
function asNumber(answer: Cond, scope: Scope): string {
  return `Exact.of(${condCode(answer, scope)} ? 1 : 0)`;
}

function perCaseLines(
  ending: Extract<Ending, { readonly kind: 'per-case' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const row = rowFunction('one_case', ending.row, 'Ending', scope, indent);
  const none = noRowsFunction(ending.noRows, scope, indent);
  const parts = [
    'unit',
    text(ending.table),
    exact(ending.lowest),
    exact(ending.points),
    ending.digits === undefined ? 'null' : String(ending.digits),
    row.name,
    none.name,
    ...reasonDocs(ending.reasons),
  ];
  return [...row.lines, ...none.lines, statement('return ', call('perCase', parts), indent)];
}
