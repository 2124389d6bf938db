import { AstUtils, CstUtils, GrammarAST, type CstNode, type LeafCstNode } from 'langium';
import { readNumber } from '../../tokens/numbers.js';
import { finding, placeOfCst, replace, type LanguageRule } from '../rule.js';

/** Numbers by the rules of the file's language: `0,25` and `16.000` in Vietnamese, `0.25` and `16,000` in English. */
export const numberForms: LanguageRule = function* ({ root, tongue }) {
  for (const leaf of numbersOf(root.$cstNode)) {
    const at = placeOfCst(leaf);
    const reading = readNumber(leaf.text, tongue);
    if (reading.kind === 'malformed') {
      const { instead } = reading;
      const cures = instead === undefined ? {} : { cures: [replace(at, instead)] };
      yield finding(
        'NUMBER_NOT_IN_FILE_LANGUAGE',
        at,
        { written: leaf.text, instead, fileTongue: tongue },
        cures,
      );
    }
    if (reading.kind === 'ambiguous') {
      const cures = reading.written.map((text) => replace(at, text, false));
      yield finding(
        'NUMBER_AMBIGUOUS',
        at,
        { written: leaf.text, readings: reading.readings, instead: reading.written },
        { cures },
      );
    }
  }
};

/** The number tokens that are numbers, not codes (`1.1` in `tiêu chí 1.1`). */
function* numbersOf(cst: CstNode | undefined): Generator<LeafCstNode> {
  if (!cst) return;
  for (const leaf of CstUtils.flattenCst(cst)) {
    if (leaf.tokenType.name === 'NUMBER' && !isCodeLeaf(leaf)) yield leaf;
  }
}

/** Whether a number token stands where a code does. */
export function isCodeLeaf(leaf: LeafCstNode): boolean {
  const rule = AstUtils.getContainerOfType(leaf.grammarSource, GrammarAST.isParserRule);
  return rule?.name === 'Code' || rule?.name === 'CodePath';
}
