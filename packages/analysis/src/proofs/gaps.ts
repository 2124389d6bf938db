import type { Reason } from '@cchc/model';
import type { Interval, Witness } from '../findings.js';
import type { CaseUncovered } from '../symbolic/event.js';
import { telling } from '../witness/build.js';
import { show } from '../witness/shown.js';
import { subjectAround, subjectOf } from './subject.js';
import { found, nothing, open, together, type Answer, type Question } from './question.js';

/** More gaps than this in one rule are not all shown. */
const MOST_GAPS = 50;

/** Cases no branch takes: one finding for each stretch of a subject, one for a rule of guards. */
export const gaps: Question = (explored, rulebook) => {
  const rules = new Set(explored.uncovered.map((event) => event.tiers));
  return together(
    [...rules].map((tiers) => {
      const cases = explored.uncovered.filter((event) => event.tiers === tiers);
      const stretches = groupBy(cases, (event) => JSON.stringify(subjectAround(event)));
      return together([...stretches.values()].slice(0, MOST_GAPS).map(firstShown));
    }),
  );

  /** One case is enough; it is open only where none of them can be shown. */
  function firstShown(cases: readonly CaseUncovered[]): Answer {
    let last: Answer = nothing;
    for (const event of cases) {
      const place = { node: explored.leaf.id, at: event.tiers.at, rulebook };
      const shown = show(event.here, place, ({ reasons }) => reasons.some(isUncovered));
      if (shown.ok) {
        const witness = telling(shown.witness, subjectOf(event, shown.values));
        return gapFinding(event, witness, subjectAround(event));
      }
      last = open(shown.undecided);
    }
    return last;
  }
};

function gapFinding(
  { tiers }: CaseUncovered,
  witness: Witness,
  between: Interval | undefined,
): Answer {
  const args = { form: tiers.kind, witness, ...(between && { between }) };
  return found({ code: 'GAP_IN_TIERS', severity: 'error', at: tiers.at, args });
}

function isUncovered(reason: Reason): boolean {
  return reason.kind === 'uncovered' || (reason.kind === 'absence' && reason.cause === 'uncovered');
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
