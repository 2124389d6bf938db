import {
  classifiedTokens,
  occurrencesOf,
  type ClassifiedToken,
  type DeclaredKind,
} from '@cchc/language';
import {
  SemanticTokenModifiers,
  SemanticTokenTypes,
  type Range,
  type SemanticTokens,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { View } from '../view.js';

const TYPES = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.class,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.parameter,
  SemanticTokenTypes.property,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.function,
  SemanticTokenTypes.type,
  SemanticTokenTypes.string,
  SemanticTokenTypes.number,
  SemanticTokenTypes.operator,
  SemanticTokenTypes.comment,
  SemanticTokenTypes.event,
] as const;

const MODIFIERS = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.readonly] as const;

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TYPES],
  tokenModifiers: [...MODIFIERS],
};

type Type = (typeof TYPES)[number];

const OF_KIND: Readonly<Record<ClassifiedToken['kind'], Type>> = {
  keyword: SemanticTokenTypes.keyword,
  sign: SemanticTokenTypes.operator,
  name: SemanticTokenTypes.variable,
  code: SemanticTokenTypes.class,
  number: SemanticTokenTypes.number,
  date: SemanticTokenTypes.number,
  text: SemanticTokenTypes.string,
  comment: SemanticTokenTypes.comment,
};

/** What a name is tells more than that it is one. */
const OF_NAME: Readonly<Record<DeclaredKind, Type>> = {
  node: SemanticTokenTypes.class,
  input: SemanticTokenTypes.variable,
  definition: SemanticTokenTypes.variable,
  evidence: SemanticTokenTypes.event,
  table: SemanticTokenTypes.type,
  column: SemanticTokenTypes.property,
  option: SemanticTokenTypes.enumMember,
  parameter: SemanticTokenTypes.parameter,
  survey: SemanticTokenTypes.type,
  group: SemanticTokenTypes.property,
  answer: SemanticTokenTypes.enumMember,
  scale: SemanticTokenTypes.function,
  'scale-parameter': SemanticTokenTypes.parameter,
  calendar: SemanticTokenTypes.type,
  result: SemanticTokenTypes.property,
  rater: SemanticTokenTypes.property,
  'unit-type': SemanticTokenTypes.type,
  grade: SemanticTokenTypes.enumMember,
  rulebook: SemanticTokenTypes.class,
};

const FIXED: ReadonlySet<DeclaredKind> = new Set(['definition', 'parameter']);

/** Every token by what it is. Braces and the like are left to the editor. */
export function semanticTokens(view: View, range?: Range): SemanticTokens {
  const { lines } = view;
  const names = new Map(
    occurrencesOf(view.named()).map((one) => [lines.offsetAt(one.at.start), one]),
  );
  const [from, to] = range
    ? [lines.offsetAt(range.start), lines.offsetAt(range.end)]
    : [0, view.text.length];
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of classifiedTokens(view.parsed())) {
    if (token.end < from || token.start > to || isPunctuation(token)) continue;
    const name = names.get(token.start);
    const type = name ? OF_NAME[name.kind] : OF_KIND[token.kind];
    const modifiers = (name?.declares ? 1 : 0) | (name && FIXED.has(name.kind) ? 2 : 0);
    for (const piece of onLines(token, view)) {
      const at = lines.positionAt(piece.start);
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        piece.end - piece.start,
        TYPES.indexOf(type),
        modifiers,
      );
      [line, character] = [at.line, at.character];
    }
  }
  return { data };
}

function isPunctuation({ kind, canonical = '' }: ClassifiedToken): boolean {
  return kind === 'sign' && /^[{}():;,%]$/.test(canonical);
}

/** A token of the protocol does not go beyond its line. */
function onLines(
  { start, end }: ClassifiedToken,
  { text }: View,
): readonly { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('\n')) {
    const length = part.endsWith('\r') ? part.length - 1 : part.length;
    if (length > 0) pieces.push({ start: from, end: from + length });
    from += part.length + 1;
  }
  return pieces;
}
