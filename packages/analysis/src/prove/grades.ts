import { compareSpans, withDescendants, type Rulebook } from '@cchc/model';
import { scoreUnit, type Witness as MadeUpUnit } from '@cchc/semantics';
import type { Witness } from '../findings.js';
import type { Totals } from '../grades/attainable.js';
import { gradedTotals } from '../grades/conditions.js';
import { casesOfGrade, gradeQuestions } from '../grades/questions.js';
import { showGrade } from '../grades/show.js';
import type { Answer } from '../proofs/question.js';
import { refutedBy, verdict } from './verdict.js';
import type { AskedLeaf } from './leaf.js';
import {
  notDecided,
  proved,
  type Obligation,
  type ShownScore,
  type Verdict,
} from './obligation.js';
import { wholeUnit, type Part } from './whole-unit.js';

/** Of a grading: that every total has a grade, no two have one, and each is given to somebody. */
export function grades(
  rulebook: Rulebook,
  totals: Totals,
  leaves: readonly AskedLeaf[],
  parts: readonly Part[],
): readonly Obligation[] {
  const { grading } = rulebook;
  if (!grading) return [];
  const explored = new Map(leaves.map((one) => [one.explored.leaf.id, one.explored]));
  let swept: ReadonlyMap<string, ShownScore> | undefined;
  const answer = gradeQuestions(rulebook, explored, explored);
  const only = (code: string): Answer => ({
    findings: answer.findings.filter((one) => one.code === code),
    undecided: answer.undecided,
  });
  const { at } = grading;
  const bands = grading.grades;
  return [
    { what: 'grades-complete', at, verdict: verdict(only('GAP_IN_GRADES')) },
    { what: 'grades-disjoint', at, verdict: verdict(only('OVERLAP_IN_GRADES')) },
    ...bands.map((band): Obligation => {
      const missed = only('GRADE_NOT_TAKEN').findings.find(
        (one) => compareSpans(one.at, band.at) === 0,
      );
      return {
        what: 'grade-taken',
        at: band.at,
        name: band.grade,
        verdict: missed ? refutedBy(missed) : taken(band.grade),
      };
    }),
  ];

  function taken(grade: string): Verdict {
    const graded = gradedTotals(rulebook, totals);
    if (!graded || !grading) return notDecided('construct');
    swept ??= gradesFound(parts, rulebook);
    const found = swept.get(grade);
    if (found) return proved(found);
    for (const here of casesOfGrade(grading, grade, graded).slice(0, MOST_TRIES)) {
      const witness = showGrade(here, { status: 'graded', grade }, graded, explored);
      if (witness) return proved({ witness, unit: {}, status: 'scored', score: null });
    }
    return notDecided('witness-not-found');
  }
}

/** Whole units are made up no more often than so for one grade. */
const MOST_TRIES = 2;

/**
 * Grades that some unit is given: part after part goes from its most to its least, and the whole is graded
 * each time; penalties stay at one of their ends.
 */
function gradesFound(parts: readonly Part[], rulebook: Rulebook): ReadonlyMap<string, ShownScore> {
  const found = new Map<string, ShownScore>();
  const penalties = new Set(
    rulebook.blocks
      .filter(({ kind }) => kind === 'penalty')
      .flatMap(({ children }) =>
        children.flatMap((node) => [...withDescendants(node)].map(({ id }) => id)),
      ),
  );
  const isPenalty = (part: Part) =>
    part.leaves.some(({ explored }) => penalties.has(explored.leaf.id));
  // A share of one unit is nobody.
  const { grading } = rulebook;
  const graded = grading ? { ...rulebook, grading: { ...grading, quotas: [] } } : rulebook;
  for (const { held, answer } of WAYS)
    for (let low = 0; low <= parts.length; low++) {
      const ends = parts.map((part, index) => {
        const side = index < low ? ('least' as const) : ('most' as const);
        return { part, side: isPenalty(part) ? held : side };
      });
      const shown = gradedUnit(wholeUnit(ends, rulebook, answer), graded);
      if (shown && !found.has(shown.grade)) found.set(shown.grade, shown.as);
      if (found.size === grading?.grades.length) return found;
    }
  return found;
}

/** Where penalties stay, and what is said to what only grades ask. */
const WAYS = (['no', 'yes'] as const).flatMap((answer) =>
  (['least', 'most'] as const).map((held) => ({ held, answer })),
);

function gradedUnit(unit: MadeUpUnit, rulebook: Rulebook) {
  const { grade, total } = scoreUnit(rulebook, unit) ?? {};
  if (grade?.status !== 'graded' || grade.by !== 'band' || !total) return undefined;
  const { score, status } = total;
  const witness: Witness =
    score === null ? [] : [{ what: { kind: 'total' }, value: score, kind: 'number' }];
  return { grade: grade.grade, as: { witness, unit, status, score } };
}
