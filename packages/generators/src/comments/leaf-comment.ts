import { parentOf, type LegalBasis, type Leaf, type Node, type Rulebook } from '@cchc/model';
import {
  basisLine,
  evidenceFromElsewhere,
  formatPoints,
  noteLine,
  parametersOfLeaf,
  ruleInWords,
  type Tongue,
} from '@cchc/words';
import { plain, wrapped } from './plain.js';

/** `leafSentences` in lines that are not too long, one paragraph an entry. */
export function leafComment(
  leaf: Leaf,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly (readonly string[])[] {
  return leafSentences(leaf, rulebook, tongue).map((lines) =>
    lines.flatMap((line) => wrapped(line)),
  );
}

/**
 * What is said above the code of a leaf: its code, title and points; how it is scored, in words,
 * with the evidence that matters to it; the values of parameters that it names; notes of the author;
 * what it rests on. One paragraph an entry, of sentences in plain text.
 */
export function leafSentences(
  leaf: Leaf,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly (readonly string[])[] {
  const points =
    leaf.worth.kind === 'monitor-only' ? '' : ` (${formatPoints(leaf.worth.points, tongue)})`;
  const basis = basisOf(leaf, rulebook);
  return [
    [`${leaf.id}. ${leaf.title}${points}`],
    [
      ...ruleInWords(rulebook, leaf, tongue),
      ...evidenceFromElsewhere(rulebook, leaf, tongue),
      ...parametersOfLeaf(rulebook, leaf, tongue),
    ],
    leaf.notes.map((note) => noteLine(note, tongue)),
    basis.length === 0 ? [] : [basisLine(basis, tongue)],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.map(plain));
}

/** What a node rests on: its own basis, else that of the nearest node around it, else the rulebook's. */
export function basisOf(node: Node, rulebook: Rulebook): readonly LegalBasis[] {
  if (node.basis.length > 0) return node.basis;
  const parent = parentOf(rulebook, node.id);
  return parent && 'basis' in parent ? basisOf(parent, rulebook) : rulebook.basis;
}
