import { cliMessage } from '@cchc/words';
import type { JudgingForm } from '../commands/command.js';
import type { Session } from '../session.js';
import { columnOf, linesOf } from './excerpt.js';
import { inServerForm, isServerForm } from './problem-forms.js';
import { reportedName, type LookedAt } from './problem.js';

/** A text, and how it should be laid out. */
export interface Looked {
  readonly name: string;
  readonly text: string;
  readonly formatted: string;
}

/** The version of what `format --check --format json` prints. */
const LAYOUT_FORMAT = 1;

/** Which texts are not laid out as they should be, in the form asked for. */
export function layoutReport(
  { io, own }: Session,
  form: JudgingForm,
  looked: readonly Looked[],
  { successful }: { readonly successful: boolean },
): string {
  if (isServerForm(form)) {
    const files = looked.map((one) => layoutProblem(io.cwd, one, message(one)));
    return inServerForm(form, files, { tongue: own, successful });
  }
  if (form === 'json') {
    const files = looked.map(({ name, text, formatted }) => ({
      name,
      laidOut: text === formatted,
      ...(text === formatted ? {} : { line: firstDifference(text, formatted) + 1 }),
    }));
    return `${JSON.stringify({ format: LAYOUT_FORMAT, files }, null, 2)}\n`;
  }
  return looked
    .filter(({ text, formatted }) => text !== formatted)
    .map((one) => `${message(one)}\n`)
    .join('');

  function message({ name }: Looked): string {
    return cliMessage('WOULD_CHANGE', { path: name }, own);
  }
}

/** One problem a file, at the first line that would change. */
function layoutProblem(cwd: string, { name, text, formatted }: Looked, message: string): LookedAt {
  const file = reportedName(cwd, name);
  if (text === formatted) return { file, problems: [] };
  const line = firstDifference(text, formatted);
  const lines = linesOf(text);
  const written = lines[line] ?? '';
  const end = { line, character: written.length };
  const problem = {
    code: 'NOT_FORMATTED',
    severity: 'error',
    message,
    help: 'cchc format --write',
    file,
    line: line + 1,
    column: 1,
    endLine: line + 1,
    endColumn: columnOf(lines, { file: 0, start: end, end }),
    written,
  } as const;
  return { file, problems: [problem] };
}

/** 0-based. */
function firstDifference(text: string, formatted: string): number {
  const before = linesOf(text);
  const after = linesOf(formatted);
  const first = before.findIndex((line, index) => line !== after[index]);
  // They may differ in their ends of line alone.
  return Math.max(0, first === -1 ? Math.min(before.length, after.length) - 1 : first);
}
