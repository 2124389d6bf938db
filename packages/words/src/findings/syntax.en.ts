import type { Expected, SyntaxHint } from '@cchc/language';
import type { Speaker } from '../speaker.js';
import type { SyntaxSentences } from './syntax.js';

/** What the parser and the lexer stumble on, in English. */
export const syntaxEn: SyntaxSentences = {
  SYNTAX_UNEXPECTED: ({ found, expected, hint }, say) => ({
    message: unexpected(found, expected, say),
    help: hint ? hinted(hint, say) : usual(found, expected, say),
  }),
  WRITTEN_OTHERWISE: ({ written, instead }, say) =>
    instead === ''
      ? {
          message: `${say.quote(written)} says nothing here and is passed over.`,
          help: `Take it out; ${say.quote('cchc format')} does so everywhere in the text.`,
        }
      : {
          message: `${say.quote(written)} is read as ${say.quote(instead)} here.`,
          help: `Write ${say.quote(instead)}; ${say.quote('cchc format')} does so everywhere in the text.`,
        },
  UNCLOSED_BLOCK: () => ({
    message: 'This `{` is never closed by a `}`.',
    help: 'Add a `}` on a line of its own, after the last line of this part.',
  }),
  UNOPENED_BLOCK: ({ why }) =>
    why === 'opener-missing'
      ? {
          message: 'There is no `{` at the end of this line.',
          help: 'Add a `{` at its end; the lines further in below it belong to it.',
        }
      : {
          message: 'This `}` is one too many and closes nothing.',
          help: 'Take it out, or add the `{` at the line that opens the part it closes.',
        },
};

const SORTS: Readonly<Record<Exclude<Expected['kind'], 'keyword'>, (say: Speaker) => string>> = {
  name: () => 'a name',
  code: () => 'a code such as `1.1.2`',
  number: () => 'a number',
  text: () => 'a text in quotation marks',
  date: () => 'a date such as `31/12/2026`',
  value: () => 'a value (a number, a date, the name of an input or a formula)',
  outcome: (say) => `points or a word such as ${say.keyword('not assessed')}`,
  statement: () => 'another statement',
  'line-end': () => 'the end of the line',
  end: () => 'the end of the file',
};

function unexpected(found: string, expected: readonly Expected[], say: Speaker): string {
  if (expected.some(({ kind }) => kind === 'statement'))
    return `Nothing in this part begins with ${say.quote(found)}.`;
  if (expected.some(({ kind }) => kind === 'line-end'))
    return `The line is complete before ${say.quote(found)}.`;
  const wanted = say.anyOf(
    expected.map((one) =>
      one.kind === 'keyword' ? say.keyword(one.keyword) : SORTS[one.kind](say),
    ),
  );
  const needs = wanted === '' ? 'something else' : wanted;
  if (found === '\n') return `This line still needs ${needs}.`;
  return found === ''
    ? `The file ends here, but ${needs} is still needed.`
    : `This is ${say.quote(found)}, but ${needs} is needed.`;
}

function usual(found: string, expected: readonly Expected[], say: Speaker): string {
  const [only, another] = expected;
  if (only?.kind === 'keyword' && only.keyword !== '}' && !another)
    return `Put ${say.keyword(only.keyword)} ${found === '\n' ? 'at its end' : 'right before it'}.`;
  if (found === '\n') return 'Write what is missing on this line.';
  if (expected.some(({ kind }) => kind === 'statement'))
    return 'Put the beginning of the line right, or move the line out of this part.';
  if (expected.some(({ kind }) => kind === 'line-end'))
    return 'Take the rest out, or make it a statement of its own on the next line.';
  return 'Look at this line and at the end of the one above: a `:` or a `}` may be missing, or there is a word too many.';
}

function hinted(hint: SyntaxHint, say: Speaker): string {
  switch (hint.kind) {
    case 'instead':
      if (hint.instead === '') return `Take ${say.quote(hint.written)} out.`;
      return `Write ${say.quote(hint.instead.trim())} for ${say.quote(hint.written.trim())}.`;
    case 'title-in-quotes':
      return `Put the title in quotation marks: ${say.quote(hint.instead)}.`;
    case 'quotes-inside':
      return 'Write a quotation mark inside a title as `\\"`, or leave it out.';
    case 'title-missing':
      return 'Put the title in quotation marks right behind the code.';
    case 'code-missing':
      return 'Put the code of the decision before the title, for example `1.1`.';
    case 'block-has-points':
      return `The most is in points here, not a share: write ${say.code`{max} 5 {points}`}; where it is a share of what was scored, limit each part: ${say.code`{score} …, {no more than} 5% × name`}, with ${say.code`{let} name = {score of} I + …`}.`;
    case 'share-is-added-once':
      return `A share of the total is added once, ${say.keyword('when')} something holds; to add by a count, write a part with a formula: ${say.code`{score} 1% × name × count`}, with ${say.code`{let} name = {score of} I + …`}.`;
    case 'no-deductions-here':
      return `Neither ${say.keyword('from')} ${say.keyword('max')} nor ${say.keyword('cumulative')} can stand here: write a formula, for example ${say.code`{else}: {largest}({max} - 0.5 × times; 0)`}.`;
    case 'no-floor-here':
      return `The lowest value of a formula is said by ${say.keyword('largest')}, for example ${say.code`{score} {largest}(0; 10 - 0.5 × times)`}; points never fall below 0 unless the head of the node says ${say.keyword('lowest')}.`;
    case 'cap-on-the-line-above':
      return `Write it at the end of the line above, behind a comma: ${say.code`{score} 0.5 {per} times, {no more than} 10`}.`;
    case 'test-of-rank':
      return `A test scores one unit and so cannot tell its rank; see ranks with ${say.quote('cchc score')}.`;
    case 'test-of-other':
      return `Behind ${say.keyword('then')} stand only scores, grades and refused figures; figures are given behind ${say.keyword('given')}, and further results are shown by ${say.quote('cchc score')}.`;
  }
}
