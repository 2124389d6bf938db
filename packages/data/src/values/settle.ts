import type { DataFinding } from '../findings.js';
import type { Named, RawFact, Settled, SettledFact } from '../facts.js';
import type { Table } from '../table.js';
import { conventionsOf } from './conventions.js';
import type { RawValue } from './raw-value.js';
import { readValue } from './read-value.js';

/** Reads the values of one table's facts, all by the conventions found over the whole table. */
export function settle(
  { source, form }: Table,
  facts: readonly RawFact[],
): { readonly facts: readonly SettledFact[]; readonly findings: readonly DataFinding[] } {
  const raw = facts.flatMap((fact) =>
    'values' in fact ? fact.values.map(([, value]) => value) : [],
  );
  const { conventions, findings: detected } = conventionsOf(source, form, raw);
  const findings = [...detected];
  const read = (values: Named<RawValue>): Named<Settled> =>
    values.map(([name, value]) => {
      const { datum, finding } = readValue(source, value, conventions);
      if (finding) findings.push(finding);
      return [name, { cell: value.cell, datum }] as const;
    });
  const settled = facts.map((fact) =>
    'values' in fact ? { ...fact, values: read(fact.values) } : fact,
  );
  return { facts: settled, findings };
}
