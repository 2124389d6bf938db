/** The words that begin with the same pieces, by the piece that comes next. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly words: string[];
}

/** Letters and digits; what joins the parts of a name, or would if it were written as one word; any other sign. */
const PIECE = /[\p{L}\p{M}\p{N}]+|[_\s]+|[^\p{L}\p{M}\p{N}_\s]/gu;
const JOINT = /^[_\s]/;
const LETTERS = /^[\p{L}\p{M}\p{N}]/u;

/**
 * How often each of the words stands by itself in a text, as one word or as several (`hồ sơ` for
 * `hồ_sơ`). One walk over the text counts them all: there may be as many words as the text has.
 */
export function countWords(words: readonly string[], text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  const root = branchesOf(words);
  const pieces = text.match(PIECE) ?? [];
  for (const [first, piece] of pieces.entries()) {
    if (!isEdge(pieces[first - 1], piece)) continue;
    let branch = root.next.get(keyOf(piece));
    for (let at = first; branch;) {
      if (branch.words.length > 0 && isEdge(pieces[at + 1], pieces[at]))
        for (const word of branch.words) counts.set(word, (counts.get(word) ?? 0) + 1);
      at++;
      branch = branch.next.get(keyOf(pieces[at] ?? ''));
    }
  }
  return counts;
}

function branchesOf(words: readonly string[]): Branch {
  const root: Branch = { next: new Map(), words: [] };
  for (const word of words) {
    let branch = root;
    for (const piece of word.normalize('NFC').match(PIECE) ?? []) {
      const next: Branch = branch.next.get(keyOf(piece)) ?? { next: new Map(), words: [] };
      branch.next.set(keyOf(piece), next);
      branch = next;
    }
    branch.words.push(word);
  }
  return root;
}

function keyOf(piece: string): string {
  return JOINT.test(piece) ? '_' : piece;
}

/** Whether a word may begin or end with the piece inside, beside the piece outside it. */
function isEdge(outside: string | undefined, inside: string | undefined): boolean {
  if (outside === undefined || inside === undefined) return true;
  if (JOINT.test(inside)) return /\s/.test(inside) || !LETTERS.test(outside);
  return JOINT.test(outside) ? !outside.includes('_') : !LETTERS.test(outside);
}
