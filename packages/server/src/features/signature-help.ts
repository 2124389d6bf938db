import { declaredIn, lexedText, spelling, type Token } from '@cchc/language';
import { FUNCTION_SIGNATURES, POPULATION_SIGNATURE, asSentence, keywordNote } from '@cchc/words';
import type { Position, SignatureHelp, SignatureInformation } from 'vscode-languageserver';
import type { View } from '../view.js';

/** What a scale or a function takes, and which of it is being written. */
export function signatureHelp(view: View, position: Position): SignatureHelp | undefined {
  const offset = view.lines.offsetAt(position);
  const { tokens } = lexedText(view.parsed());
  const before = tokens.filter(({ end }) => end <= offset);
  const open = openParenthesis(before);
  const called = open === undefined ? undefined : before[open - 1];
  if (open === undefined || !called) return undefined;
  const signature =
    called.type === 'ID' ? ofScale(called, before[open - 2], view) : ofFunction(called, view);
  if (!signature) return undefined;
  const inside = before.slice(open + 1);
  const activeParameter = inside.filter(
    ({ type }, index) => type === ';' && depthAt(inside, index) === 0,
  ).length;
  return { signatures: [signature], activeSignature: 0, activeParameter };
}

/** The parenthesis around the cursor that is not closed yet; none beyond the statement. */
function openParenthesis(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const type = tokens[index]?.type;
    if (type === ')') depth++;
    if (type === '(' && depth-- === 0) return index;
    if (type === '{' || type === '}') return undefined;
  }
  return undefined;
}

function depthAt(tokens: readonly Token[], index: number): number {
  return tokens
    .slice(0, index)
    .reduce((depth, { type }) => depth + (type === '(' ? 1 : type === ')' ? -1 : 0), 0);
}

function ofScale(
  name: Token,
  before: Token | undefined,
  view: View,
): SignatureInformation | undefined {
  if (before?.type !== 'by scale') return undefined;
  const written = view.text.slice(name.start, name.end).replace(/`/g, '').normalize('NFC');
  const scale = declaredIn(view.named()).find(
    (one) => one.kind === 'scale' && one.name === written,
  );
  if (!scale) return undefined;
  const takes = scale.takes ?? [];
  return {
    label: `${scale.name}(${takes.join('; ')})`,
    parameters: takes.map((label) => ({ label })),
    ...(scale.title !== undefined && { documentation: scale.title }),
  };
}

const OVER_UNITS =
  /^(?:block (?!$)|mean of all|highest of all|lowest of all|sum of all|share of all|rank from|normalised|reverse normalised)/;

function ofFunction({ type }: Token, view: View): SignatureInformation | undefined {
  const reader = view.reader();
  const takes =
    FUNCTION_SIGNATURES[reader][type] ??
    (OVER_UNITS.test(type) ? POPULATION_SIGNATURE[reader] : undefined);
  if (takes === undefined) return undefined;
  const tongue = view.tongue();
  const inside = takes.replace(/\{([^}]+)\}/g, (_, keyword: string) => spelling(keyword, tongue));
  const note = keywordNote(type, reader);
  return {
    label: `${spelling(type, tongue)}(${inside})`,
    parameters: inside.split('; ').map((label) => ({ label })),
    ...(note !== undefined && { documentation: asSentence(note) }),
  };
}
