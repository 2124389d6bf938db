const COMMENTS_AND_WHAT_HIDES_THEM =
  /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|["“”](?:\\.|[^"“”\\\n\r])*["“”]|`[^`\n\r]*`/g;

/** What the comments of a text say, in its order; blanks, which a layout may change, count as one. */
export function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(COMMENTS_AND_WHAT_HIDES_THEM)]
    .map(([found]) => found)
    .filter((found) => found.startsWith('/'))
    .map((comment) => comment.normalize('NFC').replace(/\s+/g, ' ').trim());
}
