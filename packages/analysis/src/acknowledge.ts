import type { Acknowledgement, Finding, Rulebook, Span } from '@cchc/model';
import type { AnalysisFinding } from './findings.js';
import type { Undecided } from './undecided.js';

/**
 * Findings that the author keeps on purpose get the author's reason (`accepted`); an acknowledgement
 * that accepts none becomes a finding itself. `findings` are those of any part of the program, all of
 * them at once, so that what is unused is known; where something is `undecided`, the flaw may be there
 * after all.
 */
export function acknowledge<Any extends AnyFinding>(
  { acknowledgements }: Rulebook,
  findings: readonly Any[],
  undecided: readonly Undecided[] = [],
): readonly (Any | AnalysisFinding)[] {
  const used = new Set<Acknowledgement>();
  const marked = findings.map((finding): Any => {
    const reason = acknowledgements.find((one) => accepts(one, finding));
    if (!reason) return finding;
    used.add(reason);
    return { ...finding, accepted: reason.reason };
  });
  const unused = acknowledgements.filter((one) => !used.has(one) && !mayBeMeant(one));
  return [...marked, ...unused.map(unusedFinding)];

  function mayBeMeant({ scope }: Acknowledgement): boolean {
    return undecided.some(({ at }) => isInside(at, scope) || isInside(scope, at));
  }
}

type AnyFinding = Pick<Finding, 'code' | 'at'> & { readonly accepted?: string };

function accepts({ code, scope }: Acknowledgement, finding: AnyFinding): boolean {
  return code === finding.code && isInside(finding.at, scope);
}

function isInside(inner: Span, outer: Span): boolean {
  return (
    inner.file === outer.file &&
    !isBefore(inner.start, outer.start) &&
    !isBefore(outer.end, inner.end)
  );
}

function isBefore(a: Span['start'], b: Span['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function unusedFinding({ code, at }: Acknowledgement): AnalysisFinding {
  return { code: 'ACKNOWLEDGEMENT_UNUSED', severity: 'warning', at, args: { code } };
}
