import type { Leaf, Rulebook } from '@cchc/model';
import { basisInWords, basisWord, formatPoints, ruleInWords, type Tongue } from '@cchc/words';
import { plain, wrapped } from './plain.js';

/**
 * What is said above the code of a leaf: its code, title and points; how it is scored, in words; what
 * it rests on. One paragraph an entry, in plain text of lines that are not too long.
 */
export function leafComment(
  leaf: Leaf,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly (readonly string[])[] {
  const points =
    leaf.worth.kind === 'monitor-only' ? '' : ` (${formatPoints(leaf.worth.points, tongue)})`;
  const rests = leaf.basis.length > 0 ? leaf.basis : rulebook.basis;
  const basis = rests.map((one) => basisInWords(one, tongue)).join('; ');
  return [
    wrapped(`${leaf.id}. ${plain(leaf.title)}${points}`),
    ruleInWords(rulebook, leaf, tongue).flatMap((line) => wrapped(plain(line))),
    basis === '' ? [] : wrapped(plain(`${basisWord(tongue)}: ${basis}.`)),
  ].filter((paragraph) => paragraph.length > 0);
}
