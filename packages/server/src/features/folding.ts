import { classifiedTokens, outlineOf, type OutlineItem } from '@cchc/language';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { View } from '../view.js';

/** Blocks in braces, comments of several lines, and runs of comment lines. */
export function foldingRanges(view: View): FoldingRange[] {
  const blocks = outlineOf(view.parsed()).flatMap(bodiesIn);
  return [...blocks, ...comments(view)].filter(({ startLine, endLine }) => endLine > startLine);
}

/** The line of the `}` stays in sight. */
function bodiesIn({ body, children }: OutlineItem): FoldingRange[] {
  const own = body ? [{ startLine: body.start.line, endLine: body.end.line - 1 }] : [];
  return [...own, ...children.flatMap(bodiesIn)];
}

function comments(view: View): readonly FoldingRange[] {
  const found: { startLine: number; endLine: number; kind: FoldingRangeKind }[] = [];
  for (const { kind, start, end } of classifiedTokens(view.parsed())) {
    if (kind !== 'comment') continue;
    const startLine = view.lines.positionAt(start).line;
    const endLine = view.lines.positionAt(end).line;
    const last = found.at(-1);
    if (last?.endLine === startLine - 1) last.endLine = endLine;
    else found.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
  }
  return found;
}
