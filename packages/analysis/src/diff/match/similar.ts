/** How alike two titles are, from 0 to 1: Dice's coefficient over pairs of neighbouring letters. */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.length === 0 || right.length === 0) return plain(a) === plain(b) ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) shared++;
    counts.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

/** Titles that differ in capitals, blanks and marks only are the same. */
export function plain(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

function pairsOf(title: string): readonly string[] {
  const letters = Array.from(plain(title));
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
