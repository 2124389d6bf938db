import type { AstNode } from 'langium';
import { stretchOf } from '../syntax/stretch.js';

/**
 * The lines a statement has to itself, with the comments right above it, which belong to it. Where it
 * shares its line with others, just its own stretch.
 */
export function ownLines(
  node: AstNode,
  text: string,
): { readonly start: number; readonly end: number } {
  const own = stretchOf(node);
  if (!own) return { start: 0, end: 0 };
  const lineStart = text.lastIndexOf('\n', own.from - 1) + 1;
  const newline = text.indexOf('\n', own.to);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const before = text.slice(lineStart, own.from);
  const behind = text.slice(own.to, lineEnd);
  if (before.trim() !== '' || !/^\s*(?:;\s*)?(?:\/\/[^\n]*|\/\*[^\n]*\*\/\s*)?$/.test(behind))
    return { start: own.from, end: own.to };
  return { start: withCommentsAbove(text, lineStart), end: lineEnd };
}

function withCommentsAbove(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s*\/\//.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}
