import { AstUtils } from 'langium';
import { expect, it } from 'vitest';
import { leaf } from '../../../../test/language/rulebook.js';
import { parse } from '../text.js';
import { nameUsesIn, nodesIn, nodesOf } from './nodes.js';

const root = parse(leaf('chấm { khi gửi: xong / giao; còn lại: 0 }')).root;

it('finds what is inside each node, in the order of the text', () => {
  for (const node of nodesIn(root))
    expect(nodesIn(node)).toEqual(AstUtils.streamAst(node).toArray());
});

it('finds the nodes of a type, and of its subtypes', () => {
  const [branch] = nodesOf(root, 'Branch');
  expect(nodesOf(branch ?? root, 'Reference').map(({ to }) => to?.$refText)).toEqual([
    'gửi',
    'xong',
    'giao',
  ]);
  expect(nodesOf(branch ?? root, 'Expression').map(({ $type }) => $type)).toEqual([
    'Reference',
    'Arithmetic',
    'Reference',
    'Reference',
  ]);
});

it('finds the names that are used', () => {
  expect(nameUsesIn(root).map(({ reference }) => reference.$refText)).toEqual(
    AstUtils.streamAst(root)
      .flatMap((node) => AstUtils.streamReferences(node))
      .map(({ reference }) => reference.$refText)
      .toArray(),
  );
});
