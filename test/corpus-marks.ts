import type { CheckFinding } from '@cchc/check';

/**
 * Findings as comment lines under the line they are about, in the manner of rust-analyzer:
 *
 *     chấm theo ty_le {
 *     //        ^^^^^ NAME_UNKNOWN
 *
 * `…` behind the carets: it goes on to a later line. `<` in front of them: it begins with the line,
 * where `//` leaves no room. `accepted` behind the code: kept on purpose. Columns are UTF-16 units.
 */
export function withMarks(marked: string, findings: readonly CheckFinding[]): string {
  const lines = linesOf(marked);
  const astray = findings.find(({ at }) => MARK.test(lines[at.start.line]?.text ?? ''));
  if (astray) throw new Error(`${astray.code} is about a mark`);
  return lines
    .map((line, at) => {
      if (MARK.test(line.text)) return '';
      const here = findings.filter(({ at: { start } }) => start.line === at);
      const marks = here.map((finding) => `${mark(finding, line.text)}${line.end || '\n'}`);
      return line.text + (marks.length > 0 ? line.end || '\n' : line.end) + marks.join('');
    })
    .join('');
}

/** `line:column-column CODE`, one-based as editors show them: for texts that have no room for marks. */
export function listed(findings: readonly CheckFinding[]): string {
  return findings
    .map(({ code, at: { start, end }, accepted }) => {
      const stop = end.line > start.line ? '…' : String(end.character + 1);
      const kept = accepted === undefined ? '' : ' accepted';
      return `${start.line + 1}:${start.character + 1}-${stop} ${code}${kept}\n`;
    })
    .join('');
}

const MARK = /^\/\/ *<?\^+…? [A-Z_]+(?: accepted)?$/;

function mark({ code, at: { start, end }, accepted }: CheckFinding, line: string): string {
  const goesOn = end.line > start.line;
  const stop = goesOn ? line.trimEnd().length : Math.max(end.character, start.character + 1);
  const kept = accepted === undefined ? '' : ' accepted';
  return `//${carets(start.character, stop)}${goesOn ? '…' : ''} ${code}${kept}`;
}

function carets(start: number, stop: number): string {
  if (start >= 2) return ' '.repeat(start - 2) + '^'.repeat(stop - start);
  if (start === 0 && stop > 3) return `<${'^'.repeat(stop - 3)}`;
  throw new Error(
    'no room for a mark here: indent the line, or list the findings in a file beside',
  );
}

interface Line {
  readonly text: string;
  readonly end: string;
}

/** Line breaks as the language counts them: `\n`, `\r\n` and a lone `\r`. */
function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
    .map(([, line = '', end = '']) => ({ text: line, end }))
    .filter(({ text: line, end }) => line !== '' || end !== '');
}
