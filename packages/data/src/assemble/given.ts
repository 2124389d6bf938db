import type { Datum, Name } from '@cchc/model';
import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Settled, Where } from '../facts.js';

/** Values as they come in, each with where it came from, so that a second one is noticed. */
export type Given = Map<Name, Settled & { readonly where: Where }>;

/**
 * Adds a value. One that was given before is reported, and refused unless both are the same: which
 * of the two is meant, nobody can say.
 */
export function give(
  given: Given,
  {
    name,
    settled,
    where,
    unit,
  }: {
    readonly name: Name;
    readonly settled: Settled;
    readonly where: Where;
    readonly unit: string | undefined;
  },
  findings: DataFinding[],
): void {
  const first = given.get(name);
  if (!first) {
    given.set(name, { ...settled, where });
    return;
  }
  const args = { ...cellPlace(settled.cell), name, unit, firstRow: first.where.row };
  findings.push(complaint(where.source, 'VALUE_TWICE', args));
  if (sameDatum(first.datum, settled.datum)) return;
  const text = settled.cell.text;
  given.set(name, { ...first, datum: { kind: 'refused', text, why: 'unreadable' } });
}

export function dataOf(given: Given): ReadonlyMap<Name, Datum> {
  return new Map([...given].map(([name, { datum }]) => [name, datum]));
}

function sameDatum(a: Datum, b: Datum): boolean {
  return a.kind === 'given' && b.kind === 'given' && a.value === b.value;
}
