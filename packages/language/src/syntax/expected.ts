import type { Expected } from '../findings.js';

/** The sorts of token that are no keywords. */
export const SORTS: Readonly<Record<string, Exclude<Expected, { kind: 'keyword' }>['kind']>> = {
  ID: 'name',
  CODE: 'code',
  NUMBER: 'number',
  STRING: 'text',
  DATE: 'date',
  TIME: 'date',
  DAYMONTH: 'date',
  EOF: 'end',
};

/** What a formula may begin with; the list itself would help nobody. */
const BEGINS_VALUE = ['NUMBER', 'ID', '('];

/** What an outcome may begin with besides a formula. */
const BEGINS_OUTCOME = ['not assessed', 'full points'];

/**
 * Each sort once: a date with a year and one without are both dates. Where only the end of the block
 * could stand, another statement could: the parser does not list them. Where nothing can, the text
 * should end.
 */
export function allExpected(tokens: readonly string[], beginsLine: boolean): readonly Expected[] {
  if (tokens.length === 0) return [{ kind: 'end' }];
  if (tokens.length === 1 && tokens[0] === '}')
    return [{ kind: beginsLine ? 'statement' : 'line-end' }];
  const holds = (words: readonly string[]) => words.every((word) => tokens.includes(word));
  if (holds(BEGINS_VALUE) && holds(BEGINS_OUTCOME)) return [{ kind: 'outcome' }];
  if (holds(BEGINS_VALUE)) return [{ kind: 'value' }];
  const kinds = new Set(tokens.flatMap((token) => SORTS[token] ?? []));
  const keywords = tokens.filter((token) => SORTS[token] === undefined);
  return [
    ...[...kinds].map((kind) => ({ kind })),
    ...keywords.map((keyword) => ({ kind: 'keyword' as const, keyword })),
  ];
}
