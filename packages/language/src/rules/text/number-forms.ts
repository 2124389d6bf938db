import { AstUtils, GrammarAST, type CstNode, type LeafCstNode } from 'langium';
import { readNumber } from '../../tokens/numbers.js';
import { leavesOf } from '../../syntax/leaves.js';
import { finding, placeOfCst, replace, type LanguageRule } from '../rule.js';

/** Numbers by the rules of the file's language: `0,25` and `16.000` in Vietnamese, `0.25` and `16,000` in English. */
export const numberForms: LanguageRule = function* ({ root, tongue, parsed }) {
  if (!parsed.numbers.some((number) => readNumber(number, tongue).kind !== 'number')) return;
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
  for (const leaf of leavesOf(cst)) {
    if (leaf.tokenType.name === 'NUMBER' && !isCodeLeaf(leaf)) yield leaf;
  }
}

/** The places of the grammar that hold a part of a code, found out once for each. */
const codeSources = new WeakMap<GrammarAST.AbstractElement, boolean>();

/** Whether a number token stands where a code does. */
export function isCodeLeaf({ grammarSource: source }: LeafCstNode): boolean {
  if (!source) return false;
  const known = codeSources.get(source);
  if (known !== undefined) return known;
  const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
  const isCode = rule?.name === 'Code' || rule?.name === 'CodePath';
  codeSources.set(source, isCode);
  return isCode;
}
