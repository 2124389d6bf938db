import { leavesOf, type Aggregate, type Name, type Rulebook } from '@cchc/model';
import { everyExpression } from '../refusals/expressions.js';
import { outcomesOfEvidence, scoringsOfLeaf } from '../refusals/outcomes.js';

/** What a rulebook asks of its case tables, for whoever works figures out where the rows are. */
export interface AskedOfTables {
  readonly aggregates: readonly Aggregate[];
  /** Tables whose rows are scored one by one (`chấm từng`), so that the rows themselves are needed. */
  readonly rowByRow: ReadonlySet<Name>;
}

export function askedOfTables(rulebook: Rulebook): AskedOfTables {
  const scorings = [
    ...[...leavesOf(rulebook)].flatMap((leaf) => [...scoringsOfLeaf(leaf)]),
    ...rulebook.evidence.flatMap(outcomesOfEvidence).flatMap((outcome) => {
      return outcome.kind === 'nested' ? [outcome.scoring] : [];
    }),
  ];
  return {
    aggregates: everyExpression(rulebook).filter(({ kind }) => kind === 'aggregate') as Aggregate[],
    rowByRow: new Set(scorings.flatMap((one) => (one.kind === 'per-case' ? [one.table] : []))),
  };
}
