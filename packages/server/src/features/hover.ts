import type { Hover, Position } from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';
import { hoverOfKeyword, hoverOfLiteral } from './hover/tokens.js';
import { declaredInWords } from './hover/declared.js';
import { occurrenceAt } from './names.js';

/** What stands under the cursor, in words: a criterion and how it is scored, a figure, a date, a keyword. */
export function hover(view: View, position: Position): Hover | undefined {
  const occurrence = occurrenceAt(view, position);
  const said = occurrence && declaredInWords(occurrence, view, position);
  if (occurrence && said) return markdown(said, rangeOf(occurrence.at));
  const token = hoverOfLiteral(view, position) ?? hoverOfKeyword(view, position);
  return token && markdown(token.text, token.range);
}

function markdown(value: string, range: Hover['range']): Hover {
  return { contents: { kind: 'markdown', value }, ...(range && { range }) };
}
