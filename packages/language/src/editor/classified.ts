import type { LeafCstNode } from 'langium';
import { isCodeLeaf } from '../rules/text/number-forms.js';
import { leavesOf } from '../syntax/leaves.js';
import type { ParsedText } from '../text.js';

/** A word, number, text, sign or comment, and what it is in the rulebook. */
export interface ClassifiedToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keyword' | 'sign' | 'name' | 'code' | 'number' | 'date' | 'text' | 'comment';
  /** Of keywords and signs. */
  readonly canonical?: string;
}

const KINDS: Readonly<Record<string, ClassifiedToken['kind']>> = {
  LINE_COMMENT: 'comment',
  BLOCK_COMMENT: 'comment',
  STRING: 'text',
  DATE: 'date',
  DAYMONTH: 'date',
  CODE: 'code',
  NUMBER: 'number',
  ID: 'name',
};

/** All tokens of a text that the parser has read, comments included, in the text's order. */
export function classifiedTokens(parsed: ParsedText): readonly ClassifiedToken[] {
  return leavesOf(parsed.document.parseResult.value.$cstNode).map(classified);
}

function classified(leaf: LeafCstNode): ClassifiedToken {
  const { offset: start, end, tokenType } = leaf;
  const { name } = tokenType;
  const kind = KINDS[name];
  if (kind === undefined)
    return { start, end, kind: /\p{L}/u.test(name) ? 'keyword' : 'sign', canonical: name };
  const isCode = (kind === 'number' || kind === 'name') && isCodeLeaf(leaf);
  return { start, end, kind: isCode ? 'code' : kind };
}
