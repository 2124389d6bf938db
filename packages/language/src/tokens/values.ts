import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { nfc } from './normal.js';
import { QUOTES } from './quotes.js';
import { timeOfToken, writeTime } from './times.js';

/** Where a word stands that is made of several tokens: as the text has it, blanks and comments too. */
interface Written {
  readonly writtenFrom: (first: number) => string;
}

type WordRule =
  | 'ID'
  | 'STRING'
  | 'DATE'
  | 'TIME'
  | 'CODE'
  | 'NUMBER'
  | 'DAYMONTH'
  | 'Name'
  | 'Code'
  | 'CodePath'
  | 'SignedNumber'
  | 'FullDate'
  | 'Level'
  | 'Weekday'
  | 'PopulationWord'
  | 'UnitType';

type Value = (input: string, text?: Written, first?: number) => string;

/** What a word of the text means, by the rule that reads it: names and texts in NFC, without their quotes. Numbers stay as written. */
export const VALUES: Readonly<Record<WordRule, Value>> = {
  ID: (input) => nfc(input.startsWith('`') ? input.replace(/^`|`$/g, '') : input),
  STRING: (input) => textOf(input),
  DATE: (input) => withSlashes(input),
  TIME: (input) => writeTime(timeOfToken(input), 'en'),
  CODE: (input) => nfc(input),
  NUMBER: asWritten,
  DAYMONTH: asWritten,
  Name: asWritten,
  Code: (input) => nfc(input),
  CodePath: (input) => nfc(input),
  SignedNumber: asWritten,
  FullDate: asWritten,
  Level: asWritten,
  Weekday: asWritten,
  PopulationWord: asWritten,
  // Several words: the parser hands them over without the blanks between them.
  UnitType: (input, text, first = 0) => wordsOf(text?.writtenFrom(first) ?? input),
};

/** The same for Langium's own parser. */
export class CchcValueConverter extends DefaultValueConverter {
  protected override runConverter(
    rule: GrammarAST.AbstractRule,
    input: string,
    cstNode: CstNode,
  ): ValueType {
    const { name } = rule;
    if (!isWord(name)) return super.runConverter(rule, input, cstNode);
    return VALUES[name](input, { writtenFrom: () => cstNode.text }, 0);
  }
}

function isWord(name: string): name is WordRule {
  return Object.hasOwn(VALUES, name);
}

function asWritten(input: string): string {
  return input;
}

const OUTER_QUOTES = new RegExp(`^[${QUOTES}'‘’]|[${QUOTES}'‘’]$`, 'g');

/** The text between quotes of any sort; `\"` is a quote, `\\` a backslash. */
export function textOf(quoted: string): string {
  const text = quoted.replace(OUTER_QUOTES, '');
  return nfc(text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text);
}

/** `31-12-2025` and `31.12.2025` are `31/12/2025`. */
export function withSlashes(date: string): string {
  return date.replace(/[-.]/g, '/');
}

function wordsOf(text: string): string {
  return text.replace(/`/g, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}
