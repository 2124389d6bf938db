import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { LIMITS } from '../limits.js';

export type Parsed =
  | { readonly kind: 'value'; readonly value: ValueNode }
  | { readonly kind: 'malformed'; readonly row: number; readonly column: number }
  | { readonly kind: 'too-deep' };

/** JSON text to its tree, with the place of each value. Numbers are taken from the text, never as floats. */
export function parseJson(text: string): Parsed {
  // The parser calls itself for each level, so depth is bounded before it starts.
  if (depthOf(text) > LIMITS.jsonDepth) return { kind: 'too-deep' };
  try {
    return { kind: 'value', value: parse(text, { mode: 'json', ranges: true }).body };
  } catch (error) {
    return { kind: 'malformed', ...placeOf(error) };
  }
}

function depthOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '"') inText = !inText;
    else if (inText) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

function placeOf(error: unknown): { readonly row: number; readonly column: number } {
  const { line, column } = error as { readonly line?: unknown; readonly column?: unknown };
  return {
    row: typeof line === 'number' ? line : 1,
    column: typeof column === 'number' ? column : 1,
  };
}
