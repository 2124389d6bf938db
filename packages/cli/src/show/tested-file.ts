import type { CheckedFile } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import type { Rulebook, Span } from '@cchc/model';
import type { TestReport, TestResult } from '@cchc/semantics';
import { expectationInWords, withoutValueInWords } from '@cchc/words';
import { modelPlace, type ModelPlace } from './model-place.js';

/** A rulebook and what its tests found. */
export interface TestedFile {
  readonly file: CheckedFile;
  readonly rulebook: Rulebook;
  readonly report: TestReport;
  /** The language it is told in. */
  readonly tongue: Tongue;
}

/** Something that keeps a test from passing. */
export interface Failure {
  readonly place: ModelPlace;
  readonly message: string;
}

export function failuresOf(
  { withoutValue, expectations }: TestResult,
  { file, rulebook, tongue }: TestedFile,
): readonly Failure[] {
  const place = (at: Span): ModelPlace => modelPlace(file, at, tongue);
  return [
    ...withoutValue.map(({ at }) => ({ place: place(at), message: withoutValueInWords(tongue) })),
    ...expectations
      .filter(({ met }) => !met)
      .map((one) => ({
        place: place(one.at),
        message: expectationInWords(rulebook, one, tongue),
      })),
  ];
}
