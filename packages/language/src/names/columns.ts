import type { AstNode, Reference } from 'langium';
import { isCount, isFigure, isPerCase, type CaseTable } from '../generated/ast.js';

/** The case tables whose columns may be named at a place: of the figure or the per-case rule around it. */
export function tablesInReach(place: AstNode): readonly CaseTable[] {
  return tablesAround(place).flatMap(({ ref }) => ref ?? []);
}

/** Whether a table is meant around the place that nobody knows: its columns cannot be known then. */
export function isUnknownTableAround(place: AstNode): boolean {
  return tablesAround(place).some(({ ref }) => ref === undefined);
}

function tablesAround(place: AstNode): readonly Reference<CaseTable>[] {
  const tables: Reference<CaseTable>[] = [];
  for (let at: AstNode | undefined = place; at; at = at.$container)
    if ((isCount(at) || isFigure(at) || isPerCase(at)) && at.table) tables.push(at.table);
  return tables;
}
