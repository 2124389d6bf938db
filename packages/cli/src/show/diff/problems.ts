import type { ChangeClass } from '@cchc/analysis';
import { toldDiff, type Compared, type RulebookIn, type ToldChange } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import type { Span } from '@cchc/model';
import { diffInWords, type ChangeInWords } from '@cchc/words';
import { columnOf, linesOf } from '../excerpt.js';
import { reportedName, type LookedAt, type Problem } from '../problem.js';

/** The weightiest of what a change is about. */
const CODES: Readonly<Record<ChangeClass, string>> = {
  rule: 'CHANGED_RULE',
  points: 'CHANGED_POINTS',
  evidence: 'CHANGED_EVIDENCE',
  applicability: 'CHANGED_APPLICABILITY',
  grading: 'CHANGED_GRADING',
  equal: 'CHANGED_TO_THE_SAME',
  wording: 'CHANGED_WORDING',
};

/** Changes for code hosts, each beside its lines in the new version; what moves no score is a note. */
export function diffProblems(cwd: string, compared: Compared, tongue: Tongue): LookedAt {
  const { before, after, diff } = compared;
  const shown = after ?? before;
  const file = reportedName(cwd, shown?.file.name ?? '');
  if (!diff) return { file, problems: [] };
  const { changes } = diffInWords(diff, tongue);
  const told = toldDiff(compared, tongue).changes;
  const problems = changes.flatMap((change, index) => {
    const words = told[index];
    return words ? [problemOf(change, words, { cwd, before, after })] : [];
  });
  return { file, problems };
}

interface Versions {
  readonly cwd: string;
  readonly before: RulebookIn | undefined;
  readonly after: RulebookIn | undefined;
}

function problemOf(
  { classes, after: at }: ChangeInWords,
  { heading, label, place, what, regions, cases }: ToldChange,
  { cwd, after }: Versions,
): Problem {
  const [first = 'wording'] = classes;
  const isQuiet = classes.every((one) => one === 'wording' || one === 'equal');
  const written = placeIn(cwd, at, after);
  return {
    code: CODES[first],
    severity: isQuiet ? 'info' : 'warning',
    // What is gone, or stands in the whole text that an amendment makes, has no line here: it is told.
    message: [
      `${heading} — ${label}.`,
      ...(written.line === 1 && written.column === 1 ? [place] : []),
      ...[...what, ...regions, ...cases],
    ].join(' '),
    help: '',
    ...written,
  };
}

function placeIn(
  cwd: string,
  at: Span | undefined,
  within: RulebookIn | undefined,
): Pick<Problem, 'file' | 'line' | 'column' | 'endLine' | 'endColumn' | 'written'> {
  const file = within?.file;
  const own = reportedName(cwd, file?.name ?? '');
  const isElsewhere = !at || !file || (file.consolidated !== undefined && at.file === 0);
  if (isElsewhere) return { file: own, line: 1, column: 1, endLine: 1, endColumn: 1, written: '' };
  const lines = linesOf(file.texts[at.file] ?? '');
  const brought = within.rulebook.files[at.file];
  return {
    file: at.file > 0 && brought !== undefined ? reportedName(cwd, brought) : own,
    line: at.start.line + 1,
    column: columnOf(lines, at),
    endLine: at.end.line + 1,
    endColumn: columnOf(lines, { ...at, start: at.end }),
    written: lines[at.start.line] ?? '',
  };
}
