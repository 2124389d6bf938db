import { outlineOf, type OutlineItem } from '@cchc/language';
import type { Position, Span } from '@cchc/model';
import type { TextEdit } from 'vscode-languageserver';
import { contains, rangeOf, type View } from '../../view.js';

const INDENT = '  ';

/** The statements around a place, outermost first. */
export function statementsAround(view: View, position: Position): readonly OutlineItem[] {
  const path: OutlineItem[] = [];
  let items: readonly OutlineItem[] = outlineOf(view.parsed());
  for (;;) {
    const inside = items.find(({ at }) => contains(at, position));
    if (!inside) return path;
    path.push(inside);
    items = inside.children;
  }
}

/** Takes a statement out: its lines where it has them for itself, else with the `;` that parts it. */
export function removal(view: View, { start, end }: Pick<Span, 'start' | 'end'>): TextEdit {
  const { text, lines } = view;
  const [from, to] = [lines.offsetAt(start), lines.offsetAt(end)];
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', to);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone =
    text.slice(lineStart, from).trim() === '' &&
    /^\s*;?\s*(?:\/\/.*)?$/.test(text.slice(to, newline < 0 ? text.length : newline));
  if (isAlone) return edit(view, lineStart, lineEnd, '');
  const behind = /^\s*;[^\S\n]*/.exec(text.slice(to));
  if (behind) return edit(view, from, to + behind[0].length, '');
  const before = /;?[^\S\n]*$/.exec(text.slice(0, from));
  return edit(view, from - (before?.[0].length ?? 0), to, '');
}

/** Takes one of several things out that commas part; the only one goes with its statement. */
export function listRemoval(view: View, at: Pick<Span, 'start' | 'end'>): TextEdit {
  const { text, lines } = view;
  const [from, to] = [lines.offsetAt(at.start), lines.offsetAt(at.end)];
  const behind = /^\s*,\s*/.exec(text.slice(to));
  if (behind) return edit(view, from, to + behind[0].length, '');
  const before = /\s*,\s*$/.exec(text.slice(0, from));
  if (before) return edit(view, from - before[0].length, to, '');
  return removal(view, lineOf(view, from, to));
}

/** From the first word of the line up to the end of the statement. */
function lineOf({ text, lines }: View, from: number, to: number): Pick<Span, 'start' | 'end'> {
  const begin =
    Math.max(
      text.lastIndexOf('\n', from - 1),
      text.lastIndexOf(';', from - 1),
      text.lastIndexOf('{', from - 1),
    ) + 1;
  const blank = /^\s*/.exec(text.slice(begin))?.[0].length ?? 0;
  return { start: lines.positionAt(begin + blank), end: lines.positionAt(to) };
}

/** Puts lines into a block, as its first or last ones, as deep as the others. */
export function insertion(
  view: View,
  body: Pick<Span, 'start' | 'end'>,
  newLines: readonly string[],
  place: 'first' | 'last',
): TextEdit {
  const { text, lines } = view;
  const [open, close] = [lines.offsetAt(body.start) + 1, lines.offsetAt(body.end) - 1];
  if (body.start.line === body.end.line) {
    const isEmpty = text.slice(open, close).trim() === '';
    const joined = newLines.map((line) => line.trim()).join('; ');
    if (place === 'first') return edit(view, open, open, isEmpty ? ` ${joined} ` : ` ${joined};`);
    const end = open + text.slice(open, close).trimEnd().length;
    const isParted = isEmpty || text.charAt(end - 1) === ';';
    return edit(view, end, close, isParted ? ` ${joined} ` : `; ${joined} `);
  }
  const indent = indentOf(view, body.end.line) + INDENT;
  const block = newLines
    .map((line) => `\n${indent}${line.replaceAll('\n', `\n${indent}`)}`)
    .join('');
  if (place === 'first') {
    const lineEnd = text.indexOf('\n', open);
    return edit(view, lineEnd, lineEnd, block);
  }
  const end = open + text.slice(open, close).trimEnd().length;
  return edit(view, end, end, block);
}

export function indentOf({ text, lines }: View, line: number): string {
  const start = lines.offsetAt({ line, character: 0 });
  return /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

export function edit({ lines }: View, start: number, end: number, newText: string): TextEdit {
  return { range: { start: lines.positionAt(start), end: lines.positionAt(end) }, newText };
}

export function inserting(at: Position, newText: string): TextEdit {
  return { range: rangeOf({ start: at, end: at }), newText };
}
