import { outlineOf, type Token } from '@cchc/language';
import type { View } from '../../view.js';

/** The types of unit of the head, `đối tượng: xã, đặc khu`: the words of each up to the comma. */
export function unitTypesOf(text: string, tokens: readonly Token[]): readonly string[] {
  const start = tokens.findIndex(({ type }) => type === 'units');
  if (start < 0) return [];
  const types: string[][] = [[]];
  let end = tokens[start + 1]?.end ?? 0;
  for (const token of tokens.slice(start + 2)) {
    const goesOn = types.at(-1)?.length === 0 || !/[\r\n]/.test(text.slice(end, token.start));
    if (token.type === ',') types.push([]);
    else if (token.type === 'ID' && goesOn) types.at(-1)?.push(text.slice(token.start, token.end));
    else break;
    end = token.end;
  }
  return types.map((words) => words.join(' ')).filter((type) => type !== '');
}

/** The grades that the rulebook gives. */
export function gradesOf(view: View): readonly string[] {
  const gradings = outlineOf(view.parsed()).flatMap(({ children }) =>
    children.filter(({ type }) => type === 'Grading'),
  );
  const bands = gradings.flatMap(({ children }) =>
    children.filter(({ type }) => type === 'GradeBand'),
  );
  return bands.flatMap(({ at }) => {
    const [, grade] = /^"([^"]*)"/.exec(view.lines.getText(at)) ?? [];
    return grade === undefined ? [] : [grade];
  });
}
