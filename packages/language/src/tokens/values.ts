import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { QUOTES } from './quotes.js';

/** What a word of the text means: names and texts in NFC, without their quotes. Numbers stay as written. */
export class CchcValueConverter extends DefaultValueConverter {
  protected override runConverter(
    rule: GrammarAST.AbstractRule,
    input: string,
    cstNode: CstNode,
  ): ValueType {
    switch (rule.name) {
      case 'ID':
        return input.replace(/^`|`$/g, '').normalize('NFC');
      case 'STRING':
        return textOf(input);
      case 'CODE':
      case 'Code':
      case 'CodePath':
        return input.normalize('NFC');
      case 'UnitType':
        // Several words: the parser hands them over without the blanks between them.
        return wordsOf(cstNode.text);
      case 'DATE':
        return withSlashes(input);
      case 'NUMBER':
      case 'DAYMONTH':
        return input;
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}

const OUTER_QUOTES = new RegExp(`^[${QUOTES}'‘’]|[${QUOTES}'‘’]$`, 'g');

/** The text between quotes of any sort; `\"` is a quote, `\\` a backslash. */
export function textOf(quoted: string): string {
  return quoted.replace(OUTER_QUOTES, '').replace(/\\(.)/g, '$1').normalize('NFC');
}

/** `31-12-2025` and `31.12.2025` are `31/12/2025`. */
export function withSlashes(date: string): string {
  return date.replace(/[-.]/g, '/');
}

function wordsOf(text: string): string {
  return text.replace(/`/g, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}
