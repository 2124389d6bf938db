import type { AstNode, Reference } from 'langium';
import type { CaseTable, Count, Figure, PerCase } from '../generated/ast.js';

/** The case tables whose columns may be named at a place: of the figure or the per-case rule around it. */
export function tablesInReach(place: AstNode): readonly CaseTable[] {
  const around = tablesAround(place);
  return around.length === 0 ? NO_TABLES : around.flatMap(({ ref }) => ref ?? []);
}

/** Whether a table is meant around the place that nobody knows: its columns cannot be known then. */
export function isUnknownTableAround(place: AstNode): boolean {
  return tablesAround(place).some(({ ref }) => ref === undefined);
}

const NO_TABLES: readonly CaseTable[] = [];
const NONE: readonly Reference<CaseTable>[] = [];

/** Asked of all nodes above each name. */
function isOverTable(node: AstNode): node is Count | Figure | PerCase {
  const { $type } = node;
  return $type === 'Count' || $type === 'Figure' || $type === 'PerCase';
}

function tablesAround(place: AstNode): readonly Reference<CaseTable>[] {
  let tables: Reference<CaseTable>[] | undefined;
  for (let at: AstNode | undefined = place; at; at = at.$container)
    if (isOverTable(at) && at.table) (tables ??= []).push(at.table);
  return tables ?? NONE;
}
