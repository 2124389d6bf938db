import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

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
      case 'NUMBER':
      case 'DATE':
      case 'DAYMONTH':
        return input;
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}

/** The text between straight or curly quotes; `\"` is a quote, `\\` a backslash. */
export function textOf(quoted: string): string {
  return quoted
    .replace(/^["“”]|["“”]$/g, '')
    .replace(/\\(.)/g, '$1')
    .normalize('NFC');
}

function wordsOf(text: string): string {
  return text.replace(/`/g, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}
