import { lexedText, type Token } from '@cchc/language';
import type { DocumentLink, Position } from 'vscode-languageserver';
import type { View } from '../view.js';
import { contains } from '../view.js';
import { resolveUri } from '../workspace/uris.js';

/** The files that a text uses or amends, and addresses of the web in its texts and comments. */
export function documentLinks(view: View): DocumentLink[] {
  return [...files(view), ...addresses(view)];
}

export function linkAt(view: View, position: Position): DocumentLink | undefined {
  return files(view).find(({ range }) => contains(range, position));
}

/** `dùng "…"` and `sửa đổi "…"`. */
const NAMES_A_FILE: ReadonlySet<string> = new Set(['use', 'amend']);

function files(view: View): readonly DocumentLink[] {
  const { tokens } = lexedText(view.parsed());
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (token.type !== 'STRING' || !before || !NAMES_A_FILE.has(before.type)) return [];
    const inside = { ...token, start: token.start + 1, end: token.end - 1 };
    const target = resolveUri(view.text.slice(inside.start, inside.end), view.uri);
    return target === undefined
      ? []
      : [{ range: placeOf(inside, view), target: view.given(target) }];
  });
}

const ADDRESS = /https?:\/\/[^\s"”“<>]+[^\s"”“<>.,;:)]/g;

function addresses(view: View): readonly DocumentLink[] {
  return [...view.text.matchAll(ADDRESS)].map(({ index, 0: target }) => ({
    range: placeOf({ type: '', start: index, end: index + target.length }, view),
    target,
  }));
}

function placeOf({ start, end }: Token, { lines }: View) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
