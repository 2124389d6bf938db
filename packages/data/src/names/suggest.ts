import { unaccented } from './fold.js';

/** The candidate that was most likely meant, if any is near: accents, and about one letter in four, may differ. */
export function suggest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = unaccented(written);
  // What is that long is no slip of a name.
  if (wanted.length > 100) return undefined;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const other = unaccented(name);
    const allowed = Math.floor(Math.max(wanted.length, other.length) / 4);
    if (Math.abs(wanted.length - other.length) > allowed) continue;
    const distance = editDistance(wanted, other);
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name;
}

/** Insertions, deletions and substitutions that lead from one text to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
