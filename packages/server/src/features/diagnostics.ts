import type { CheckFinding } from '@cchc/check';
import type { Severity } from '@cchc/model';
import { EDITOR_PHRASES, sentence } from '@cchc/words';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import { locationOf, rangeOf, type View } from '../view.js';

/** Where the page of a code is opened from. */
export type PageUri = (code: string, view: View) => string | undefined;

/** What `cchc check` says of the text: what is kept on purpose is not said. */
export function diagnostics(view: View, pageUri: PageUri = () => undefined): Diagnostic[] {
  return openFindings(view).map((finding) => diagnosticOf(finding, view, pageUri));
}

/** Findings of the text itself that nobody accepted, with their places in the diagnostics' order. */
export function openFindings(view: View): readonly CheckFinding[] {
  return view.checked().findings.filter(({ accepted }) => accepted === undefined);
}

function diagnosticOf(finding: CheckFinding, view: View, pageUri: PageUri): Diagnostic {
  const { code, severity, at } = finding;
  const { message, help } = sentence(finding as never, view.speaker());
  const page = pageUri(code, view);
  const related = relatedTo(finding, view);
  return {
    range: rangeOf(at),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code,
    ...(page !== undefined && { codeDescription: { href: page } }),
    message: help === '' ? message : `${message}\n${help}`,
    ...(UNNECESSARY.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

export const SOURCE = 'cchc';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What could as well not be there. */
const UNNECESSARY: ReadonlySet<string> = new Set([
  'NAME_UNUSED',
  'EVIDENCE_WITHOUT_EFFECT',
  'UNREACHABLE_BRANCH',
  'CONDITION_WITHOUT_EFFECT',
  'ACKNOWLEDGEMENT_UNUSED',
  'CALENDAR_DAY_WITHOUT_EFFECT',
  'BRACKET_POINTS_IGNORED',
  'RANK_KEY_WITHOUT_EFFECT',
  'FALLBACK_OUT_OF_PLACE',
  'GRADE_NOT_TAKEN',
]);

function relatedTo(
  { related = [], code }: CheckFinding,
  view: View,
): DiagnosticRelatedInformation[] {
  const { relatedPlace, overlappingBand } = EDITOR_PHRASES[view.reader()];
  const message = code === 'OVERLAP_IN_TIERS' ? overlappingBand : relatedPlace;
  return related.map((at) => ({ location: locationOf(view, at), message }));
}
