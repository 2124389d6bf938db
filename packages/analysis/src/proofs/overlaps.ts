import { ZERO, print, type Band, type Bands, type Rational } from '@cchc/model';
import type { AnalysisFinding, OutcomeAt } from '../findings.js';
import { assume, type Case } from '../symbolic/case.js';
import type { Result, TiersEntered } from '../symbolic/event.js';
import { runOutcome } from '../symbolic/outcomes.js';
import { differenceForm } from '../symbolic/quotient.js';
import { readRange } from '../symbolic/ranges.js';
import { negateForm } from '../linear/form.js';
import type { ScoredNode } from '@cchc/semantics';
import { telling } from '../witness/build.js';
import { withSingleBand } from '../witness/single-band.js';
import { show, type Shown, type ShownCase } from '../witness/shown.js';
import { valueOfQuotient, type CaseValues } from '../witness/values.js';
import { openSide, pairsThatMayMeet } from './band-pairs.js';
import { found, nothing, open, together, type Answer, type Question } from './question.js';
import { settle } from './settle.js';
import { subjectAround, subjectOf } from './subject.js';

/**
 * Values that two bands take. Guards may overlap: the first that holds is meant. So is the first of
 * bands that widen one another, `đến 31/12: …; đến 31/1: …`: nobody reads them in another way.
 */
export const overlaps: Question = (explored, rulebook) => {
  const rules = new Set(
    explored.tiers.flatMap(({ tiers }) => (tiers.kind === 'bands' ? [tiers] : [])),
  );
  return together(
    [...rules].flatMap((bands) => {
      const entries = explored.tiers.filter(({ tiers }) => tiers === bands);
      const pairs = pairsThatMayMeet(bands, entries);
      const answers = pairs
        .slice(0, MOST_PAIRS)
        .map(([first, second]) => overlapOf(bands, entries, first, second));
      return pairs.length > MOST_PAIRS
        ? [...answers, open({ at: bands.at, why: 'too-many-cases' })]
        : answers;
    }),
  );

  /** Where the scores differ is worse than where they agree, so that is shown if it can be. */
  function overlapOf(
    bands: Bands,
    entries: readonly TiersEntered[],
    first: Band,
    second: Band,
  ): Answer {
    if (entries.every((entry) => widens(first, second, entry))) return nothing;
    const shared = entries.flatMap((entry) => sharedCases(entry, first, second));
    let last: Answer = nothing;
    for (const one of [...shared.filter(canDiffer), ...shared]) {
      const [given, other] = one.results;
      const shown = showAlone(one, bands, first, given);
      const again = showAlone(one, bands, second, other);
      if (shown.ok && again.ok) return overlapFinding(one, { first, second }, shown);
      for (const failed of [shown, again]) if (!failed.ok) last = open(failed.undecided);
    }
    return last;
  }

  /** With this band alone, scoring has to give what the proof says it gives. */
  function showAlone(shared: SharedCase, bands: Bands, band: Band, result: Result): Shown {
    const alone = withSingleBand(rulebook, explored.leaf, bands, band);
    const place = { node: explored.leaf.id, at: band.at, rulebook: alone };
    const here = differing(shared) ?? shared.here;
    return show(here, place, (scored, values) => isGiven(result, scored, values));
  }

  function isGiven(result: Result, { status, score }: ScoredNode, values: CaseValues): boolean {
    const value = valueAt(result, values);
    if (value) return score?.equals(settle(value, explored, rulebook)) === true;
    return status !== 'refused';
  }
};

/** Of one rule; each pair that does overlap costs two scorings. */
const MOST_PAIRS = 1000;

interface SharedCase {
  readonly entry: TiersEntered;
  readonly here: Case;
  /** What each of the two bands gives there. */
  readonly results: readonly [Result, Result];
}

/** Both are open on the same side, and the second takes all that the first does. */
function widens(first: Band, second: Band, { scope, here }: TiersEntered): boolean {
  const oneSided = [first, second].map(({ range }) => openSide(range));
  if (oneSided[0] === undefined || oneSided[0] !== oneSided[1]) return false;
  for (const inFirst of readRange(first.range, scope, here)) {
    if (inFirst.kind === 'stop' || !inFirst.truth) continue;
    for (const inBoth of readRange(second.range, scope, inFirst.here)) {
      if (inBoth.kind === 'truth' && !inBoth.truth) return false;
    }
  }
  return true;
}

/** The cases in both ranges, with what each band would give there. */
function sharedCases(entry: TiersEntered, first: Band, second: Band): readonly SharedCase[] {
  const { scope } = entry;
  const shared: SharedCase[] = [];
  for (const inFirst of readRange(first.range, scope, entry.here)) {
    if (inFirst.kind === 'stop' || !inFirst.truth) continue;
    for (const inBoth of readRange(second.range, scope, inFirst.here)) {
      if (inBoth.kind === 'stop' || !inBoth.truth) continue;
      for (const given of runOutcome(first.outcome, scope, inBoth.here)) {
        if (given.kind !== 'result') continue;
        for (const other of runOutcome(second.outcome, scope, given.here)) {
          if (other.kind !== 'result') continue;
          shared.push({ entry, here: other.here, results: [given.result, other.result] });
        }
      }
    }
  }
  return shared;
}

/** The part of the cases in which the two results are different numbers, if any. */
function differing({ here, results: [a, b] }: SharedCase): Case | undefined {
  if (a.kind !== 'value' || b.kind !== 'value') return undefined;
  const difference = differenceForm(a.value, b.value);
  if (!difference) return undefined;
  return (
    assume(here, { form: difference, relation: '>' }) ??
    assume(here, { form: negateForm(difference), relation: '>' })
  );
}

function canDiffer(shared: SharedCase): boolean {
  const [a, b] = shared.results;
  if (a.kind !== 'value' || b.kind !== 'value') return JSON.stringify(a) !== JSON.stringify(b);
  return differing(shared) !== undefined;
}

function overlapFinding(
  { entry, here, results }: SharedCase,
  { first, second }: { readonly first: Band; readonly second: Band },
  shown: ShownCase,
): Answer {
  const scores = [
    outcomeAt(results[0], shown.values),
    outcomeAt(results[1], shown.values),
  ] as const;
  const agree = JSON.stringify(scores[0]) === JSON.stringify(scores[1]);
  const between = subjectAround({ ...entry, here });
  const witness = telling(shown.witness, subjectOf(entry, shown.values));
  const finding: AnalysisFinding = {
    code: 'OVERLAP_IN_TIERS',
    severity: agree ? 'warning' : 'error',
    at: second.at,
    related: [first.at],
    args: {
      first: first.at,
      second: second.at,
      scores,
      agree,
      witness,
      ...(between && { between }),
    },
  };
  return found(finding);
}

function valueAt(result: Result, { point }: CaseValues): Rational | undefined {
  return result.kind === 'value' ? valueOfQuotient(result.value, point) : undefined;
}

function outcomeAt(result: Result, values: CaseValues): OutcomeAt {
  switch (result.kind) {
    case 'value': {
      const score = valueAt(result, values);
      return score ? { kind: 'score', score: print(score) } : { kind: 'unknown' };
    }
    case 'absent':
      return result.absence === 'zero'
        ? { kind: 'score', score: print(ZERO) }
        : { kind: 'absent', absence: result.absence };
    case 'explain':
      return { kind: 'explain' };
    default:
      return { kind: 'unknown' };
  }
}
