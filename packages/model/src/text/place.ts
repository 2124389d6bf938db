/** A position in a text: zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a source text. `file` is an index into `Rulebook.files`; 0 is the rulebook's own text. */
export interface Span {
  readonly file: number;
  readonly start: Position;
  readonly end: Position;
}

/** Everything in the model knows where it stands in the text. */
export interface Placed {
  readonly at: Span;
}

export function compareSpans(a: Span, b: Span): number {
  return (
    a.file - b.file ||
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    a.end.line - b.end.line ||
    a.end.character - b.end.character
  );
}

/** The place of something that was not written anywhere, such as a default. */
export const nowhere: Span = {
  file: 0,
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
