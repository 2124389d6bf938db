import type { GradeBand, Grading, Rulebook } from '@cchc/model';
import type { AnalysisFinding, Interval, Witness } from '../findings.js';
import type { Case } from '../symbolic/case.js';
import { formQuotient } from '../symbolic/quotient.js';
import { truth } from '../symbolic/reading.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import { textOfValue } from '../witness/values.js';
import { nothing, open, together, found, type Answer } from '../proofs/question.js';
import { attainableTotals, type ResultsByLeaf } from './attainable.js';
import { gradedTotals, readGrade, type GradedTotals } from './conditions.js';
import type { Explorations } from './explorations.js';
import { showGrade, type Expected } from './show.js';

/** After this many cases a grading has too many. */
const MOST_CASES = 2000;

/** More gaps than this in one grading are not all shown. */
const MOST_GAPS = 20;

/** Totals that no grade takes or that two take, and grades that no total takes. */
export function gradeQuestions(
  rulebook: Rulebook,
  given: ResultsByLeaf,
  explored: Explorations,
): Answer {
  const { grading } = rulebook;
  const graded = grading && gradedTotals(rulebook, attainableTotals(rulebook, given));
  if (!graded) return nothing;
  const taken = takenCases(grading, graded);
  if (!taken) return open({ at: grading.at, why: 'too-many-cases' });
  return together([
    gradeGaps(grading, taken.left, graded, explored),
    gradeOverlaps(grading, graded, explored),
    gradesNotTaken(grading, taken.reached, graded),
  ]);
}

/** The cases no grade takes, and the grades that take some; undefined where there are too many. */
function takenCases({ grades }: Grading, graded: GradedTotals) {
  const reached = new Set<GradeBand>();
  let left: readonly Case[] = [graded.here];
  for (const band of grades.filter((one) => !one.otherwise)) {
    const next: Case[] = [];
    for (const here of left) {
      for (const read of readGrade(band, graded, here)) {
        if (read.kind === 'stop') continue;
        if (read.truth) reached.add(band);
        else next.push(read.here);
      }
    }
    if (next.length > MOST_CASES) return undefined;
    left = next;
  }
  return { reached, left };
}

/** The cases that a grade takes. */
export function casesOfGrade(
  { grades }: Grading,
  grade: string,
  graded: GradedTotals,
): readonly Case[] {
  const taken: Case[] = [];
  let left: readonly Case[] = [graded.here];
  for (const band of grades) {
    const next: Case[] = [];
    for (const here of left)
      for (const read of band.otherwise ? [truth(true, here)] : readGrade(band, graded, here)) {
        if (read.kind === 'stop') continue;
        if (!read.truth) next.push(read.here);
        else if (band.grade === grade) taken.push(read.here);
      }
    if (next.length > MOST_CASES) return taken;
    left = next;
  }
  return taken;
}

/** One finding for each stretch of totals. */
function gradeGaps(
  grading: Grading,
  left: readonly Case[],
  graded: GradedTotals,
  explored: Explorations,
): Answer {
  if (grading.grades.some((band) => band.otherwise)) return nothing;
  const stretches = Map.groupBy(left, (here) => JSON.stringify(totalsAround(here, graded)));
  return together(
    [...stretches.values()].slice(0, MOST_GAPS).map((cases) =>
      firstShown(
        cases,
        { status: 'no-grade-takes-it' },
        grading,
        graded,
        explored,
        (witness, between) => ({
          code: 'GAP_IN_GRADES',
          severity: 'error',
          at: grading.at,
          args: { witness, ...(between && { between }) },
        }),
      ),
    ),
  );
}

/** As with bands, grades that widen one another (`từ 95`, then `từ 85`) are read in their order. */
function gradeOverlaps(grading: Grading, graded: GradedTotals, explored: Explorations): Answer {
  const bands = grading.grades.filter((band) => !band.otherwise);
  const pairs = bands.flatMap((first, index) =>
    bands.slice(index + 1).map((second) => [first, second] as const),
  );
  return together(
    pairs.map(([first, second]) => {
      if (first.grade === second.grade || isCascade(first, second)) return nothing;
      const both = { conditions: [...first.conditions, ...second.conditions] };
      const shared = [...readGrade(both, graded, graded.here)].flatMap((read) =>
        read.kind === 'truth' && read.truth ? [read.here] : [],
      );
      const expected = { status: 'graded', grade: first.grade } as const;
      return firstShown(shared, expected, grading, graded, explored, (witness, between) => ({
        code: 'OVERLAP_IN_GRADES',
        severity: 'error',
        at: second.at,
        related: [first.at],
        args: { first: first.grade, second: second.grade, witness, ...(between && { between }) },
      }));
    }),
  );
}

/** Both only ask for a least total, or only for a most. */
function isCascade(first: GradeBand, second: GradeBand): boolean {
  const sides = [first, second].map(({ conditions }) => {
    const ranges = conditions.flatMap((one) => (one.kind === 'total' ? [one.range] : []));
    const [from, to] = [ranges.some((one) => one.from), ranges.some((one) => one.to)];
    return from === to ? undefined : from;
  });
  return sides[0] !== undefined && sides[0] === sides[1];
}

function firstShown(
  cases: readonly Case[],
  expected: Expected,
  grading: Grading,
  graded: GradedTotals,
  explored: Explorations,
  finding: (witness: Witness, between: Interval | undefined) => AnalysisFinding,
): Answer {
  if (cases.length === 0) return nothing;
  for (const here of cases) {
    const witness = showGrade(here, expected, graded, explored);
    if (witness) return found(finding(witness, totalsAround(here, graded)));
  }
  return open({ at: grading.at, why: 'witness-not-found' });
}

function totalsAround(here: Case, { total }: GradedTotals): Interval | undefined {
  const stretch = stretchOfQuotient(here, formQuotient(total.numerator));
  if (!stretch) return undefined;
  const { from, to } = stretch;
  const end = (one: NonNullable<typeof from>) => ({
    value: textOfValue(one.value, 'number'),
    inclusive: one.inclusive,
  });
  return { kind: 'number', ...(from && { from: end(from) }), ...(to && { to: end(to) }) };
}

/** A grade that a veto, a cap, a downgrade or a quota may still give is not asked about. */
function gradesNotTaken(
  { grades, vetoes, caps, downgrades, quotas }: Grading,
  reached: ReadonlySet<GradeBand>,
  graded: GradedTotals,
): Answer {
  if (downgrades.length > 0 || quotas.length > 0) return nothing;
  const named = new Set([...vetoes, ...caps].map((one) => one.grade));
  const missed = grades.filter(
    (band) => !band.otherwise && !reached.has(band) && !named.has(band.grade),
  );
  return found(
    ...missed.map((band): AnalysisFinding => {
      const holds = [...readGrade(band, graded, graded.here)].some(
        (read) => read.kind === 'truth' && read.truth,
      );
      const why = holds ? 'taken-before' : 'never-holds';
      const args = { grade: band.grade, why } as const;
      return { code: 'GRADE_NOT_TAKEN', severity: 'warning', at: band.at, args };
    }),
  );
}
