import type { LeafCstNode } from 'langium';
import type { LanguageFinding, Tongue } from '../findings.js';
import { readParsed, type Surroundings } from '../read.js';
import { isCodeLeaf } from '../rules/text/number-forms.js';
import { parse, type ParsedText } from '../text.js';
import { leavesOf } from '../syntax/leaves.js';
import { timeOfToken, writeTimeOn } from '../tokens/times.js';
import { isKeyword } from '../tokens/phrases.js';
import { spelling } from '../tokens/spellings.js';

export type Translated =
  | { readonly ok: true; readonly text: string }
  /** A text with errors is not translated: what would be rewritten is not understood. */
  | { readonly ok: false; readonly findings: readonly LanguageFinding[] };

/**
 * The same rulebook in the other keyword language: keywords, the marks in numbers, and the backquotes
 * that names need there. Titles, names, codes, comments and layout stay as they are.
 */
export function translate(text: string, to: Tongue, surroundings: Surroundings = {}): Translated {
  const parsed = parse(text);
  if (parsed.tongue === to) return { ok: true, text };
  const errors = readParsed(parsed, surroundings).findings.filter(
    ({ severity, accepted }) => severity === 'error' && accepted === undefined,
  );
  const root = parsed.document.parseResult.value.$cstNode;
  if (errors.length > 0 || !root) return { ok: false, findings: errors };
  return { ok: true, text: rewrite(parsed, leavesOf(root), to) };
}

/**
 * Word by word; then the result is read again: where a name was swallowed by a phrase of the other
 * language it gets backquotes, until every word is what it was.
 */
function rewrite({ text, tongue }: ParsedText, leaves: readonly LeafCstNode[], to: Tongue): string {
  const quoted = new Set<LeafCstNode>();
  for (;;) {
    let written = '';
    let end = 0;
    for (const leaf of leaves) {
      const word = quoted.has(leaf) ? `\`${leaf.text}\`` : wordIn(to, leaf, tongue);
      written += text.slice(end, leaf.offset) + word;
      end = leaf.end;
    }
    written += text.slice(end);
    const swallowed = firstSwallowed(leaves, written);
    if (!swallowed || quoted.has(swallowed) || swallowed.text.startsWith('`')) return written;
    quoted.add(swallowed);
  }
}

/** The first name that is no name any more. */
function firstSwallowed(leaves: readonly LeafCstNode[], written: string): LeafCstNode | undefined {
  const root = parse(written).document.parseResult.value.$cstNode;
  const now = leavesOf(root);
  const changed = leaves.findIndex(
    (leaf, index) => leaf.tokenType.name !== now[index]?.tokenType.name,
  );
  const leaf = leaves[changed];
  return leaf?.tokenType.name === 'ID' ? leaf : undefined;
}

function wordIn(to: Tongue, leaf: LeafCstNode, from: Tongue): string {
  switch (leaf.tokenType.name) {
    case 'NUMBER':
      return isCodeLeaf(leaf)
        ? leaf.text
        : leaf.text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    case 'ID':
      return nameIn(to, leaf, from);
    case 'TIME':
      return writeTimeOn(timeOfToken(leaf.text), to);
    case 'STRING':
    case 'CODE':
    case 'DATE':
    case 'DAYMONTH':
    case 'LINE_COMMENT':
    case 'BLOCK_COMMENT':
      return leaf.text;
    default:
      return /\p{L}/u.test(leaf.tokenType.name) ? spelling(leaf.tokenType.name, to) : leaf.text;
  }
}

/** Backquotes come where a name is a keyword there, and go where it was one only here. */
function nameIn(to: Tongue, leaf: LeafCstNode, from: Tongue): string {
  const name = leaf.text.replace(/`/g, '');
  const needed = isKeyword(name, to);
  const quoted = leaf.text.startsWith('`');
  const wasNeeded = quoted && isKeyword(name, from);
  return needed || (quoted && !wasNeeded) ? `\`${name}\`` : name;
}
