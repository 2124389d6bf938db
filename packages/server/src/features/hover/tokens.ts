import { classifiedTokens, spelling } from '@cchc/language';
import { EDITOR_PHRASES, asSentence, keywordNote } from '@cchc/words';
import type { Position, Range } from 'vscode-languageserver';
import type { View } from '../../view.js';
import { meaningsIn } from '../meanings.js';

export interface Said {
  readonly text: string;
  readonly range: Range;
}

/** What a short form comes to. */
export function hoverOfLiteral(view: View, position: Position): Said | undefined {
  const offset = view.lines.offsetAt(position);
  const [meaning] = meaningsIn(view, offset, offset);
  if (!meaning) return undefined;
  const say = EDITOR_PHRASES[view.reader()];
  const { kind, meant, written, start, end } = meaning;
  const text = kind === 'day' ? say.dayMeant(meant) : say.shareOfPoints(written, meant);
  return { text, range: placeOf(start, end, view) };
}

/** What a keyword says, with its spelling in the other keyword language. */
export function hoverOfKeyword(view: View, position: Position): Said | undefined {
  const offset = view.lines.offsetAt(position);
  const token = classifiedTokens(view.parsed()).find(
    ({ kind, start, end }) => kind === 'keyword' && start <= offset && offset <= end,
  );
  const keyword = token?.canonical;
  const note = keyword === undefined ? undefined : keywordNote(keyword, view.reader());
  if (!token || keyword === undefined || note === undefined) return undefined;
  const tongue = view.tongue();
  const [own, other] = [
    spelling(keyword, tongue),
    spelling(keyword, tongue === 'vi' ? 'en' : 'vi'),
  ];
  return {
    text: `**${own}** · \`${other}\`\n\n${asSentence(note)}`,
    range: placeOf(token.start, token.end, view),
  };
}

function placeOf(start: number, end: number, { lines }: View): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
