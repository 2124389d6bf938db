import { readNumber, type Token, type Tongue } from '@cchc/language';
import { LEVELS } from './snippets.js';

/** A criterion as far as its first line says: what completion knows of it in the middle of typing. */
export interface Criterion {
  readonly code: string;
  /** Exact; undefined where none are written. */
  readonly points?: string;
}

/** The list that a place lies in: whose it is, and which criteria stand in it before and behind the place. */
export interface Around {
  readonly parent?: Criterion;
  readonly before: readonly Criterion[];
  readonly behind: readonly Criterion[];
  /** All codes of the text. */
  readonly codes: readonly string[];
}

interface Block {
  readonly owner?: Criterion;
  readonly parts: { readonly one: Criterion; readonly start: number }[];
}

/** Told by the tokens alone: where a line is being written there may be no tree to ask. */
export function criteriaAround(
  text: string,
  tokens: readonly Token[],
  offset: number,
  tongue: Tongue,
): Around {
  const open: Block[] = [{ parts: [] }];
  const codes: string[] = [];
  let here: Block | undefined;
  let last: Criterion | undefined;
  for (const [index, token] of tokens.entries()) {
    if (here === undefined && token.start >= offset) here = open.at(-1);
    const one = LEVELS.has(token.type) ? criterionAt(text, tokens, index, tongue) : undefined;
    if (one) {
      last = one;
      codes.push(one.code);
      // A block that only takes the best of its parts is one list with what stands around it.
      open.at(-1)?.parts.push({ one, start: token.start });
    } else if (token.type === '{') {
      open.push({ ...(last && { owner: last }), parts: [] });
      last = undefined;
    } else if (token.type === '}' && open.length > 1) open.pop();
  }
  here ??= open.at(-1);
  const { owner, parts = [] } = here ?? {};
  return {
    ...(owner && { parent: owner }),
    before: parts.filter(({ start }) => start < offset).map(({ one }) => one),
    behind: parts.filter(({ start }) => start >= offset).map(({ one }) => one),
    codes,
  };
}

/** `tiêu chí 1.1 "…" 3 điểm`: a code has to stand on the keyword's line. */
function criterionAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  tongue: Tongue,
): Criterion | undefined {
  const [level, code, title, number, points] = tokens.slice(index, index + 5);
  if (!level || !code || !/^(?:CODE|NUMBER|ID)$/.test(code.type)) return undefined;
  if (/[\r\n]/.test(text.slice(level.end, code.start))) return undefined;
  // `làm tròn: mỗi tiêu chí 2 chữ số` names no criterion 2.
  if (title?.type === 'digits') return undefined;
  const name = text.slice(code.start, code.end);
  if (title?.type !== 'STRING' || number?.type !== 'NUMBER' || points?.type !== 'points')
    return { code: name };
  const reading = readNumber(text.slice(number.start, number.end), tongue);
  return { code: name, ...(reading.kind === 'number' && { points: reading.value }) };
}
