import type { Name } from '@cchc/model';
import { complaint } from '../complaint.js';
import type { SettledFact } from '../facts.js';
import type { DataFinding } from '../findings.js';

/**
 * Figures of a table whose rows stay in their file are of that file only. Where other files have rows of the
 * table too, no figure is of all rows: the table is left out, and that is said.
 */
export function inOneFile(facts: readonly SettledFact[]): {
  readonly facts: readonly SettledFact[];
  readonly findings: readonly DataFinding[];
} {
  const files = new Map<Name, Set<number>>();
  const findings: DataFinding[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'case' && fact.kind !== 'case-figures') continue;
    files.set(fact.table, (files.get(fact.table) ?? new Set()).add(fact.where.source.index));
  }
  const parted = new Set<Name>();
  for (const fact of facts) {
    if (fact.kind !== 'case-figures' || parted.has(fact.table)) continue;
    if ((files.get(fact.table)?.size ?? 0) < 2) continue;
    parted.add(fact.table);
    const args = { why: 'several-files', detail: fact.table } as const;
    findings.push(complaint(fact.where.source, 'TABLE_IN_PLACE_REFUSED', args));
  }
  const kept = facts.filter((fact) => !('table' in fact && parted.has(fact.table)));
  return { facts: kept, findings };
}
