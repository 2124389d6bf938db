import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, isCompositeCstNode, type AstNode, type LangiumParser } from 'langium';
import { expect, it } from 'vitest';
import { cstText, treeText } from '../../../../test/language/trees.js';
import { createCchcServices } from '../services.js';
import type { CchcParser } from './parser.js';
import { SyntaxTree } from './syntax-tree.js';

const root = join(import.meta.dirname, '../../../..');
const parser = createCchcServices().cchc.parser.LangiumParser as unknown as CchcParser;

/** Every text of the examples and of the corpus, broken ones too. */
const files = ['examples', 'test/corpus']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((path) => path.endsWith('.cchc'));

it('finds texts to read', () => {
  expect(files.length).toBeGreaterThan(300);
});

it.each(files)("reads %s as Langium's parser does, or leaves it to that", (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const slow = parser.langium().parse(text);
  const own = parser.parse(text);
  expect(own.value instanceof SyntaxTree).toBe(slow.parserErrors.length === 0);
  expect(treeText(own.value)).toBe(treeText(slow.value));
  expect(cstText(own.value.$cstNode)).toBe(cstText(slow.value.$cstNode));
});

it.each(files)('reads each node of %s by itself as it reads it in the whole', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const whole = parser.parse(text).value;
  if (!(whole instanceof SyntaxTree)) return;
  const nodes = [...AstUtils.streamAst(whole)];
  expect(whole.$cstNode).toBeDefined();
  // Each other text asks for others, so that all kinds are asked for somewhere.
  const every = Math.max(1, Math.floor(nodes.length / 12));
  for (let at = text.length % every; at < nodes.length; at += every) {
    const alone = [...AstUtils.streamAst(parser.parse(text).value)][at];
    const expected = nodes[at];
    expect(ownText(alone)).toBe(ownText(expected));
    if (alone && expected) expect(treeText(alone)).toBe(treeText(expected));
  }
});

/** The concrete syntax of a node, without the rules that pass it on and the element that called it. */
function ownText(node: AstNode | undefined): string {
  let own = node?.$cstNode;
  for (;;) {
    const [inner, ...others] = isCompositeCstNode(own) ? own.content : [];
    if (!isCompositeCstNode(inner) || inner.astNode !== node || others.length > 0) break;
    own = inner;
  }
  return cstText(own).replace(/^\S+ /, '');
}

it('knows the places of nodes before anybody asks for the concrete syntax', () => {
  const { value } = parser.parse('bộ tiêu chí "B" { mã: B }');
  const tree = value as unknown as SyntaxTree;
  expect([tree.$first?.image, tree.$last?.endOffset]).toEqual(['rulebook', 24]);
  expect(tree.$concrete).toBeUndefined();
  expect(tree.$cstNode?.text).toBe('bộ tiêu chí "B" { mã: B }');
});

it("leaves a text with an error to Langium's parser, which goes on behind it", () => {
  const { value, parserErrors } = parser.parse('bộ tiêu chí "B" { mã: ; năm: 2026 }');
  expect(parserErrors).toHaveLength(1);
  expect(value instanceof SyntaxTree).toBe(false);
});

it('reads a part of the grammar as Langium does', () => {
  const langium = parser as unknown as LangiumParser;
  expect(langium.parse('1 + 2', { rule: 'Expression' }).value.$type).toBe('Arithmetic');
});
