import { GrammarUtils, type AstNode, type LeafCstNode } from 'langium';
import { isInterval, isPoint, type LegalDocument } from '../generated/ast.js';
import { statementsOf } from '../rules/text/separators.js';
import { leavesOf } from '../syntax/leaves.js';
import type { ParsedText } from '../text.js';
import { timeOfToken, writeTimeOn } from '../tokens/times.js';
import { withSlashes } from '../tokens/values.js';
import { SYMBOL_VARIANTS, spelling } from '../tokens/spellings.js';
import { nodesIn, nodesOf } from '../syntax/nodes.js';

/** A token or comment as it will be written, and what its layout hangs on. */
export interface WrittenToken {
  readonly text: string;
  readonly kind: 'keyword' | 'sign' | 'value' | 'line-comment' | 'block-comment';
  /** Canonical spelling of a keyword or sign. */
  readonly canonical: string;
  /** How many line breaks stood before it in the text. */
  readonly breaks: number;
  /** Whether a statement begins here. */
  readonly beginsStatement: boolean;
  /** The first token of what the grammar calls a unary minus's operand sign. */
  readonly unary: boolean;
}

/** The tokens of a text in its order, with the language's one spelling of each. */
export function writtenTokens(parsed: ParsedText): readonly WrittenToken[] {
  const root = parsed.document.parseResult.value;
  if (!root.$cstNode) return [];
  const starts = new Set(
    nodesIn(root)
      .flatMap(statementsOf)
      .map((statement) => statement.$cstNode?.offset),
  );
  const changes = normalForms(root);
  const tokens: WrittenToken[] = [];
  let end = 0;
  for (const leaf of leavesOf(root.$cstNode)) {
    const change = changes.get(leaf.offset);
    const breaks = parsed.text.slice(end, leaf.offset).split(/\r\n?|\n/).length - 1;
    end = leaf.end;
    if (change?.drop) continue;
    const begins = starts.has(leaf.offset) || BEGINNERS.has(leaf.tokenType.name);
    const token = written(leaf, parsed, breaks, begins);
    if (change?.value !== undefined) tokens.push({ ...token, text: change.value });
    else if (change?.instead !== undefined)
      tokens.push({ ...token, ...keyword(change.instead, parsed) });
    else if (change?.before === undefined) tokens.push(token);
    else
      tokens.push(
        { ...keyword(change.before, parsed), breaks, beginsStatement: token.beginsStatement },
        { ...token, breaks: 0, beginsStatement: false },
      );
  }
  return tokens;
}

/** The two parts of a test are statements, though the grammar gives them no node of their own. */
const BEGINNERS: ReadonlySet<string> = new Set(['given', 'then']);

function written(
  leaf: LeafCstNode,
  parsed: ParsedText,
  breaks: number,
  beginsStatement: boolean,
): WrittenToken {
  const canonical = canonicalOf(leaf);
  const base = { canonical, breaks, beginsStatement, unary: isUnary(leaf) };
  const source = leaf.text.normalize('NFC');
  switch (leaf.tokenType.name) {
    case 'LINE_COMMENT':
      return { ...base, kind: 'line-comment', text: source.trimEnd() };
    case 'BLOCK_COMMENT':
      return {
        ...base,
        kind: 'block-comment',
        text: source
          .split(/\r\n?|\n/)
          .map((line) => line.trimEnd())
          .join('\n'),
      };
    case 'STRING':
      return { ...base, kind: 'value', text: straightQuotes(source) };
    case 'TIME':
      return { ...base, kind: 'value', text: writeTimeOn(timeOfToken(source), parsed.tongue) };
    case 'DATE':
      return { ...base, kind: 'value', text: withSlashes(source) };
    case 'ID':
    case 'NUMBER':
    case 'CODE':
    case 'DAYMONTH':
      return { ...base, kind: 'value', text: source };
    default:
      return { ...keyword(canonical, parsed), ...base };
  }
}

function keyword(
  canonical: string,
  { tongue }: ParsedText,
): Omit<WrittenToken, 'breaks' | 'beginsStatement'> {
  const isWord = /\p{L}/u.test(canonical);
  return {
    text: spelling(canonical, tongue),
    kind: isWord ? 'keyword' : 'sign',
    canonical,
    unary: false,
  };
}

function canonicalOf(leaf: LeafCstNode): string {
  const { name } = leaf.tokenType;
  return SYMBOL_VARIANTS[name] ?? name;
}

/** A minus that has nothing on its left. */
function isUnary(leaf: LeafCstNode): boolean {
  return (
    leaf.tokenType.name === '-' &&
    (leaf.astNode.$type === 'Negation' || leaf.astNode.$type === 'Points')
  );
}

function straightQuotes(source: string): string {
  return `"${source.slice(1, -1)}"`;
}

interface Change {
  readonly drop?: boolean;
  /** Another value in the place of this one. */
  readonly value?: string;
  readonly before?: string;
  readonly instead?: string;
}

/** `từ 80% trở lên` is `từ 80%`; `70% trở xuống` and `từ 70% trở xuống` are `đến 70%`. */
function normalForms(root: AstNode): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  for (const range of [...nodesOf(root, 'Interval'), ...nodesOf(root, 'Point')]) {
    const contradictory = isInterval(range) && !(range.low ?? range.high)?.inclusive;
    const tail = range.up ? 'and up' : range.down ? 'and down' : undefined;
    const leaf = tail && GrammarUtils.findNodeForKeyword(range.$cstNode, tail);
    if (!leaf || contradictory) continue;
    changes.set(leaf.offset, { drop: true });
    if (isInterval(range) && range.low && range.down)
      changes.set(range.low.$cstNode?.offset ?? 0, { instead: 'to' });
    if (isPoint(range))
      changes.set(range.$cstNode?.offset ?? 0, { before: range.up ? 'from' : 'to' });
  }
  for (const document of nodesOf(root, 'LegalDocument')) putArticleFirst(document, changes);
  return changes;
}

/** `khoản 2 điều 12` is `điều 12 khoản 2`. */
function putArticleFirst(document: LegalDocument, changes: Map<number, Change>): void {
  const cst = document.$cstNode;
  const [clause, article] = (['clause', 'article'] as const).map((name) => ({
    word: GrammarUtils.findNodeForKeyword(cst, name),
    code: GrammarUtils.findNodeForProperty(cst, name),
  }));
  if (!clause?.word || !clause.code || !article?.word || !article.code) return;
  if (clause.word.offset > article.word.offset) return;
  changes.set(clause.word.offset, { instead: 'article' });
  changes.set(clause.code.offset, { value: article.code.text.normalize('NFC') });
  changes.set(article.word.offset, { instead: 'clause' });
  changes.set(article.code.offset, { value: clause.code.text.normalize('NFC') });
}
