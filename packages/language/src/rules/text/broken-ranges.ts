import { AstUtils } from 'langium';
import { isInterval } from '../../generated/ast.js';
import { spanOf } from '../../text.js';
import { finding, type LanguageRule } from '../rule.js';

/**
 * `từ 80% tối đa` without its colon, and `dưới 80%: 0` on the next line: to the grammar one range
 * from the one to the other. A range stands on one line, so the second line began a range of its own.
 */
export const brokenRanges: LanguageRule = function* ({ root, parsed }) {
  for (const { low, high } of AstUtils.streamAllContents(root).filter(isInterval)) {
    const end = low?.$cstNode?.end;
    const start = high?.$cstNode?.offset;
    if (end === undefined || start === undefined || !/[\r\n]/.test(parsed.text.slice(end, start)))
      continue;
    const word = /\S*/.exec(parsed.text.slice(start))?.[0] ?? '';
    yield finding('SYNTAX_UNEXPECTED', spanOf(parsed, start, start + word.length), {
      found: word,
      expected: [{ kind: 'keyword', keyword: ':' }],
    });
  }
};
