import { read, type LanguageFinding } from '@cchc/language';

/**
 * Findings as comment lines under the line they are about, in the manner of rust-analyzer:
 *
 *     chấm theo ty_le {
 *     //        ^^^^^ NAME_UNKNOWN name=ty_le suggestion=tỷ_lệ
 *
 * `…` behind the carets: it goes on to a later line. `(kept)` in front of the code: acknowledged.
 */
export function withMarks(text: string): string {
  const { findings } = read(text);
  return text
    .split('\n')
    .flatMap((line, at) => [
      line,
      ...findings.filter(({ at: { start } }) => start.line === at).map((one) => mark(one, line)),
    ])
    .join('\n');
}

export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARK.test(line))
    .join('\n');
}

const MARK = /^\/\/ *\^/;

function mark(
  { code, at: { start, end }, args, accepted, severity }: LanguageFinding,
  line: string,
) {
  if (start.character < 2) throw new Error(`no room for a mark: indent ${line}`);
  const goesOn = end.line > start.line;
  const stop = goesOn ? line.trimEnd().length : end.character;
  const carets = '^'.repeat(Math.max(1, stop - start.character)) + (goesOn ? '…' : '');
  const kept = accepted === undefined ? [] : ['(kept)'];
  const mild = severity === 'error' ? [] : [severity];
  const said = Object.entries(args).map(([key, value]) => `${key}=${show(value)}`);
  return ['//' + ' '.repeat(start.character - 2) + carets, ...kept, ...mild, code, ...said].join(
    ' ',
  );
}

/** Lists are cut short: what the parser could have read is often a page long. */
const SHOWN = 3;

function show(value: unknown): string {
  if (value === undefined) return '-';
  if (Array.isArray(value)) {
    const more = value.length > SHOWN ? [`+${value.length - SHOWN}`] : [];
    return [...value.slice(0, SHOWN).map(show), ...more].join('|');
  }
  if (typeof value === 'object' && value !== null) {
    const { kind, keyword } = value as { kind?: string; keyword?: string };
    return keyword ?? `<${kind ?? ''}>`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /\s/.test(text) || text === '' ? JSON.stringify(text) : text;
}
