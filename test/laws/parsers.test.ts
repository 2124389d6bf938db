import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CchcParser } from '../../packages/language/src/parser/parser.js';
import { SyntaxTree } from '../../packages/language/src/parser/syntax-tree.js';
import { createCchcServices } from '../../packages/language/src/services.js';
import { nearMiss, soup } from '../arbitrary/hostile.js';
import { cstText, treeText } from '../language/trees.js';
import { runs } from './runs.js';

const parser = createCchcServices().cchc.parser.LangiumParser as unknown as CchcParser;

test.each([
  ['scraps of the language', soup, 400],
  ['near-misses', nearMiss, 600],
] as const)(
  "%s: generated functions read just what Langium's parser reads",
  (_name, texts, many) => {
    fc.assert(
      fc.property(texts, (text) => {
        const slow = parser.langium().parse(text);
        const own = parser.parse(text);
        expect(own.value instanceof SyntaxTree).toBe(slow.parserErrors.length === 0);
        expect(treeText(own.value)).toBe(treeText(slow.value));
        expect(cstText(own.value.$cstNode)).toBe(cstText(slow.value.$cstNode));
      }),
      { numRuns: runs(many) },
    );
  },
);
