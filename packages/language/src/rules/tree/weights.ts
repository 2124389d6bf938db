import { print, rational } from '@cchc/model';
import { isBlock, isNode, type Block, type Node } from '../../generated/ast.js';
import { decimalOf } from '../../lower/context.js';
import { parentOf, partsOf, takesBest } from '../../names/parents.js';
import { finding, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { lowestOf, pointsOf } from './worth.js';

/** Weights beside points under one parent, and weights of nothing. */
export const weights: LanguageRule = function* ({ root, symbols }) {
  const families: readonly (readonly Node[])[] = [
    root.statements.filter(isNode),
    ...[...symbols.nodes, ...root.statements.filter(isBlock)].map(partsOf),
  ];
  for (const family of families) {
    const [first, ...others] = family.filter(isWeighed);
    const odd = others.find(({ worth }) => worth?.$type !== first?.worth?.$type);
    if (first && odd)
      yield finding(
        'WEIGHT_BESIDE_POINTS',
        placeOfProperty(odd, 'worth'),
        { code: odd.name },
        { related: [placeOfProperty(first, 'worth')] },
      );
  }
  for (const node of symbols.nodes)
    if (node.worth?.$type === 'Weight' && isWorthless(wholeOf(node)))
      yield finding('WEIGHT_WITHOUT_WHOLE', placeOfProperty(node, 'worth'), { code: node.name });
};

/** `1 điểm, thấp nhất 2`: no score is both. And a sum of parts is held by nothing of its own. */
export const lowestPoints: LanguageRule = function* (text: CheckedText) {
  for (const node of text.symbols.nodes) {
    if (node.worth?.$type !== 'Points' || node.worth.lowest === undefined) continue;
    if (partsOf(node).length > 0 && !takesBest(node)) {
      yield finding('LOWEST_ON_PARTS', placeOfProperty(node, 'worth'), { code: node.name });
      continue;
    }
    const points = rational(decimalOf(node.worth.value, text));
    const lowest = lowestOf(node, text);
    if (pointsOf(node, text) && lowest.compare(points) > 0)
      yield finding('LOWEST_ABOVE_POINTS', placeOfProperty(node, 'worth'), {
        code: node.name,
        points: print(points),
        lowest: print(lowest),
      });
  }
};

function isWeighed({ worth }: Node): boolean {
  return worth?.$type === 'Weight' || worth?.$type === 'Points';
}

function wholeOf(node: Node): Node | Block | undefined {
  const parent = parentOf(node);
  if (parent) return parent;
  const outer = node.$container.$type === 'BestOf' ? node.$container.$container : node.$container;
  return isBlock(outer) ? outer : undefined;
}

/** The fields are shares of the scale, whose absence is a complaint of its own. */
function isWorthless(whole: Node | Block | undefined): boolean {
  if (isBlock(whole)) return whole.most === undefined;
  return whole?.worth?.$type === 'MonitorOnly';
}
