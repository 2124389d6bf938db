import type { AstNode } from 'langium';
import { isCount, isFigure, isPerCase, type CaseTable } from '../generated/ast.js';

/** The case tables whose columns may be named at a place: of the figure or the per-case rule around it. */
export function tablesInReach(place: AstNode): readonly CaseTable[] {
  const tables: CaseTable[] = [];
  for (let at: AstNode | undefined = place; at; at = at.$container) {
    if (!isCount(at) && !isFigure(at) && !isPerCase(at)) continue;
    const table = at.table?.ref;
    if (table) tables.push(table);
  }
  return tables;
}
