import { isAstNode, isCompositeCstNode, isLeafCstNode, isReference, type CstNode } from 'langium';

/** Nodes with their properties, containers and places. */
export function treeText(value: unknown, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value))
    return value.map((one, index) => `${indent}[${index}]\n${treeText(one, depth + 1)}`).join('');
  if (isReference(value)) return `${indent}-> ${value.$refText} ${placeText(value.$refNode)}\n`;
  if (!isAstNode(value)) return `${indent}${JSON.stringify(value)}\n`;
  const { $type, $containerProperty, $containerIndex, $container, $cstNode } = value;
  const head = [$type, $container?.$type, $containerProperty, $containerIndex, placeText($cstNode)];
  const isLinked = $cstNode?.astNode === value;
  const properties = Object.entries(value)
    .filter(([name, one]) => !name.startsWith('$') && one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${indent}${name}:\n${treeText(one, depth + 1)}`);
  return `${indent}${head.join(' ')} ${isLinked}\n${properties.join('')}`;
}

/** Tokens and rules with their places. */
export function cstText(node: CstNode | undefined, depth = 0): string {
  const indent = '  '.repeat(depth);
  const source = node?.grammarSource?.$type ?? '';
  if (isLeafCstNode(node))
    return `${indent}${source} ${node.tokenType.name} ${node.hidden} ${placeText(node)}\n`;
  if (!isCompositeCstNode(node)) return '';
  const parts = node.content.map((one) => cstText(one, depth + 1));
  return `${indent}${source} ${placeText(node)}\n${parts.join('')}`;
}

function placeText(node: CstNode | undefined): string {
  return node ? `${node.offset}-${node.end} ${JSON.stringify(node.range)}` : 'nowhere';
}
