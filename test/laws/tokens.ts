import assert from 'node:assert/strict';
import { createCchcServices, type CchcServices } from '@cchc/language';

let services: CchcServices | undefined;

function tokensOf(text: string) {
  services ??= createCchcServices();
  return services.cchc.parser.Lexer.tokenize(text);
}

type Tokens = ReturnType<typeof tokensOf>;

/**
 * Each character of a text is blank, in one token or comment, or told: as no part of the language, or
 * as what people write and nothing is lost without (the mark of a list, a full stop).
 */
export function assertCovered(text: string): void {
  const { tokens, hidden, report } = tokensOf(text);
  const faults = faultsOf(report);
  if (faults.some(({ code }) => code.startsWith('TEXT_TOO'))) return;
  const pieces = [
    ...[...tokens, ...hidden].map(({ startOffset: start, endOffset = start }) => ({
      start,
      end: endOffset + 1,
    })),
    ...faults.filter(({ code, instead }) => code === 'UNEXPECTED_CHARACTER' || instead === ''),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    assert(piece.start >= end, `read twice at ${String(piece.start)}`);
    assert.match(text.slice(end, piece.start), /^[\s\u200b\ufeff]*$/, 'passed over');
    end = piece.end;
  }
}

/** What a layout may write in another way: ranges of one meaning, and the ends of statements. */
const FORMS: ReadonlySet<string> = new Set(['from', 'to', 'and up', 'and down', ';']);
const VALUES: ReadonlySet<string> = new Set(['ID', 'CODE', 'NUMBER', 'DATE', 'DAYMONTH']);

/** The words and values of a text, and its comments, in their order; blanks and normal forms apart. */
export function saidIn(text: string): { readonly words: unknown; readonly comments: unknown } {
  const { tokens, hidden } = tokensOf(text);
  const source = ({ startOffset, endOffset = startOffset }: Tokens['tokens'][number]) =>
    text.slice(startOffset, endOffset + 1).normalize('NFC');
  return {
    words: tokens
      .filter(({ tokenType }) => !FORMS.has(tokenType.name))
      .map((token) => {
        const { name } = token.tokenType;
        if (name === 'STRING') return source(token).slice(1, -1);
        // Days may be written with other signs, and are laid out with strokes.
        if (name === 'DATE' || name === 'DAYMONTH') return source(token).replace(/[.-]/g, '/');
        return VALUES.has(name) ? source(token) : name;
      }),
    comments: hidden.map((token) =>
      source(token)
        .split(/\r\n?|\n/)
        .map((line) => line.trimEnd()),
    ),
  };
}

interface Fault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** What it was read for. */
  readonly instead?: string;
}

function faultsOf(report: Tokens['report']): readonly Fault[] {
  return (report as unknown as { readonly faults: readonly Fault[] }).faults;
}
