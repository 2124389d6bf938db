import type { PreviousUnit } from '@cchc/model';
import type { SettledFact } from '../facts.js';
import type { DataFinding } from '../findings.js';
import { dataOf, give, type Given } from './given.js';

interface PreviousRecord {
  readonly inputs: Given;
  scores: PreviousUnit['scores'];
  total: string | undefined;
}

/** What the units had in the year before, from its results and from rows that say so; undefined where nothing does. */
export function previousOf(
  facts: readonly SettledFact[],
  findings: DataFinding[],
): ReadonlyMap<string, PreviousUnit> | undefined {
  const records = new Map<string, PreviousRecord>();
  const recordOf = (unit: string): PreviousRecord => {
    const found = records.get(unit) ?? { inputs: new Map(), scores: new Map(), total: undefined };
    records.set(unit, found);
    return found;
  };
  for (const fact of facts) {
    if (fact.kind === 'previous-result') {
      const record = recordOf(fact.unitBefore);
      record.scores = fact.scores;
      record.total = fact.total;
    }
    if (fact.kind !== 'previous-inputs') continue;
    const { inputs } = recordOf(fact.unitBefore);
    const { where, unitBefore: unit } = fact;
    for (const [name, settled] of fact.values)
      give(inputs, { name, settled, where, unit }, findings);
  }
  if (records.size === 0) return undefined;
  return new Map(
    [...records].map(([unit, { inputs, scores, total }]) => [
      unit,
      { inputs: dataOf(inputs), scores, ...(total === undefined ? {} : { total }) },
    ]),
  );
}
