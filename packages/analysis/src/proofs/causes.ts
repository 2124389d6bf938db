import type { Span } from '@cchc/model';
import type { AnalysisFinding } from '../findings.js';

/**
 * One complaint a cause: a band that an earlier one swallows is an overlap, not a dead branch besides;
 * points that cannot be reached because a branch is dead or doubled are not said of the leaf again.
 * For people; `analyse` itself says all that it proves.
 */
export function causesOnly(findings: readonly AnalysisFinding[]): readonly AnalysisFinding[] {
  const doubled = findings.flatMap((one) =>
    one.code === 'OVERLAP_IN_TIERS' ? [one.args.second] : [],
  );
  const isDouble = (one: AnalysisFinding): boolean =>
    one.code === 'UNREACHABLE_BRANCH' &&
    one.args.why === 'taken-before' &&
    doubled.some((band) => meet(band, one.at));
  const dead = findings.filter(({ code }) => DEAD.has(code));
  const isEcho = (one: AnalysisFinding): boolean =>
    one.code === 'POINTS_NOT_REACHED' && dead.some(({ at }) => meet(at, one.at));
  return eachDenominatorOnce(findings).filter((one) => !isDouble(one) && !isEcho(one));
}

const DEAD: ReadonlySet<string> = new Set([
  'OVERLAP_IN_TIERS',
  'UNREACHABLE_BRANCH',
  'CONDITION_WITHOUT_EFFECT',
]);

/** A denominator that several leaves come to, by a line of the group above them or a shared scale, is one. */
function eachDenominatorOnce(findings: readonly AnalysisFinding[]): readonly AnalysisFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, at }) => {
    const place = JSON.stringify(at);
    if (code !== 'DIVISION_BY_ZERO') return true;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/** Whether two stretches of one text have a line in common. */
function meet(a: Span, b: Span): boolean {
  return a.file === b.file && a.start.line <= b.end.line && b.start.line <= a.end.line;
}
