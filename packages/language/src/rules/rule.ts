import { GrammarUtils, type AstNode, type CstNode } from 'langium';
import type { Cure, Severity, Span } from '@cchc/model';
import type { LanguageCode, LanguageFinding, LanguageFindingArgs } from '../findings.js';
import type { Rulebook } from '../generated/ast.js';
import { lowerContext, placeOf, type LowerContext } from '../lower/context.js';
import { SyntaxTree } from '../parser/syntax-tree.js';
import { stretchOf } from '../syntax/stretch.js';
import type { ParsedText } from '../text.js';

/** What a rule looks at. */
export interface CheckedText extends LowerContext {
  readonly parsed: ParsedText;
  readonly root: Rulebook;
}

/** One concern: what it looks for, and where it found it. */
export type LanguageRule = (text: CheckedText) => Iterable<LanguageFinding>;

export function checkedText(parsed: ParsedText): CheckedText {
  return { ...lowerContext(parsed), parsed, root: parsed.root };
}

export interface FindingExtras {
  readonly severity?: Severity;
  readonly related?: readonly Span[];
  readonly cures?: readonly Cure[];
}

/** Most complaints of the language are errors: the text does not say something a scorer could use. */
export function finding<Code extends LanguageCode>(
  code: Code,
  at: Span,
  args: LanguageFindingArgs[Code],
  { severity = 'error', ...extras }: FindingExtras = {},
): LanguageFinding {
  return { code, severity, at, args, ...extras } as LanguageFinding;
}

/** The place of a property of a node, or of the whole node where the property was not written. */
export function placeOfProperty(node: AstNode, property: string, index?: number): Span {
  const value = (node as AstNode & Readonly<Record<string, unknown>>)[property];
  const own = value instanceof SyntaxTree ? stretchOf(value as unknown as AstNode) : undefined;
  if (own) return { file: 0, start: own.start, end: own.end };
  const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return cst ? placeOfCst(cst) : placeOf(node);
}

/** The first line of a node: its keyword, code and title, without what stands in braces. */
export function headOf(node: AstNode): Span {
  const brace = node.$cstNode && GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
  const at = placeOf(node);
  return brace ? { ...at, end: brace.range.start } : at;
}

export function placeOfCst(cst: CstNode): Span {
  return { file: 0, start: cst.range.start, end: cst.range.end };
}

/** A cure that puts one text in the place of another. */
export function replace(at: Span, text: string, safe = true): Cure {
  return { edits: [{ at, text }], safe };
}
