import { refusalInWords } from '@cchc/words';
import { isOpen } from '@cchc/check';
import { checkProblems } from './check-problems.js';
import type { Untested } from './junit.js';
import { modelPlace, placeText, type ModelPlace } from './model-place.js';
import { reportedName, type LookedAt, type Problem } from './problem.js';
import { failuresOf, type TestedFile } from './tested-file.js';

/** What `test` found in a file, for code hosts; where errors kept it from running, those. */
export function testProblems(cwd: string, one: TestedFile | Untested): LookedAt {
  const { file, tongue } = one;
  if (!('report' in one)) {
    return checkProblems(cwd, { file, findings: file.findings.filter(isOpen) }, tongue);
  }
  const { report } = one;
  const wholeName = modelPlace(file, ANYWHERE, tongue).file;
  const failed = report.tests.flatMap((test) =>
    failuresOf(test, one).map(({ place, message }) =>
      problem('TEST_FAILED', `“${test.name}”: ${message}.`, place),
    ),
  );
  const refused = report.refusals.map((refusal) => {
    const place = modelPlace(file, refusal.at, tongue);
    return problem('NOT_SCORED', refusalInWords(refusal, tongue), place);
  });
  return { file: reportedName(cwd, file.name), problems: [...failed, ...refused] };

  function problem(code: string, message: string, place: ModelPlace): Problem {
    // A place in the whole text that an amendment makes is no place of a file: it is told in the sentence.
    const isElsewhere = file.consolidated !== undefined && place.file === wholeName;
    const { line, column } = isElsewhere ? { line: 1, column: 1 } : place;
    const written = isElsewhere ? '' : place.written;
    return {
      code,
      severity: 'error',
      message: isElsewhere ? `${placeText(place)}: ${message}` : message,
      help: '',
      file: reportedName(cwd, isElsewhere || place.file === wholeName ? file.name : place.file),
      line,
      column,
      endLine: line,
      endColumn: column + Math.max(1, Array.from(written).length),
      written,
    };
  }
}

const START = { line: 0, character: 0 } as const;
const ANYWHERE = { file: 0, start: START, end: START } as const;
