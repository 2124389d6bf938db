import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Pieces that are kept or replaced whole: words, runs of blanks, line breaks, any other sign. */
const PIECE = /[\p{L}\p{M}\p{N}_.,]+|[^\S\n]+|\n|[^\p{L}\p{M}\p{N}_.,\s]/gu;

/** How far ahead pieces are looked for that both texts have. */
const AHEAD = 24;

/** The edits that make one text of another which says nearly the same. */
export function* changes(before: string, after: string, lines: TextDocument): Generator<TextEdit> {
  const [old, fresh] = withoutCommonEnd(before.match(PIECE) ?? [], after.match(PIECE) ?? []);
  let [at, to, offset] = [0, 0, 0];
  while (at < old.length || to < fresh.length) {
    if (old[at] === fresh[to]) {
      offset += old[at]?.length ?? 0;
      at++;
      to++;
      continue;
    }
    const [skipped, added] = nextAlike(old, fresh, at, to);
    const end = offset + lengthOf(old, at, at + skipped);
    yield {
      range: { start: lines.positionAt(offset), end: lines.positionAt(end) },
      newText: fresh.slice(to, to + added).join(''),
    };
    offset = end;
    at += skipped;
    to += added;
  }
}

/** What both end with says nothing, however far from each other the rest is. */
function withoutCommonEnd(
  old: readonly string[],
  fresh: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const most = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < most && old.at(-1 - same) === fresh.at(-1 - same)) same++;
  return [old.slice(0, old.length - same), fresh.slice(0, fresh.length - same)];
}

/** How many pieces of each have to be passed until both say the same again: the fewest. */
function nextAlike(
  old: readonly string[],
  fresh: readonly string[],
  at: number,
  to: number,
): readonly [number, number] {
  for (let sum = 1; sum <= AHEAD; sum++) {
    for (let skipped = 0; skipped <= sum; skipped++) {
      const added = sum - skipped;
      if (at + skipped > old.length || to + added > fresh.length) continue;
      if (isAlike(old, fresh, at + skipped, to + added)) return [skipped, added];
    }
  }
  return [old.length - at, fresh.length - to];
}

/** One blank is like any other: what is alike has to be a word or both ends. */
function isAlike(
  old: readonly string[],
  fresh: readonly string[],
  at: number,
  to: number,
): boolean {
  const [a, b] = [old[at], fresh[to]];
  if (a !== b) return false;
  return a?.trim() !== '' || old[at + 1] === fresh[to + 1];
}

function lengthOf(pieces: readonly string[], from: number, to: number): number {
  return pieces.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);
}
