import { max, print, type Rational } from '@cchc/model';
import { isBestOf, isNode, type Block, type Node } from '../../generated/ast.js';
import { partsOf, takesBest } from '../../names/parents.js';
import { placeOf } from '../../lower/context.js';
import { finding, headOf, placeOfProperty, type LanguageRule } from '../rule.js';
import { pointsOf } from './worth.js';

/** `cao nhất trong { … }`: its parts stand alone, none is worth more than the whole, and one is worth as much. */
export const bestOf: LanguageRule = function* (text) {
  for (const node of text.symbols.nodes.filter(takesBest)) {
    const own = pointsOf(node, text);
    const parts = partsOf(node).map((part) => ({ part, points: pointsOf(part, text) }));
    if (!own || parts.some(({ points }) => points === undefined)) continue;
    const above = parts.filter(({ points = own }) => points.compare(own) > 0);
    for (const { part, points = own } of above)
      yield finding('PART_ABOVE_BEST', placeOfProperty(part, 'worth'), {
        code: part.name,
        points: print(points),
        whole: node.name,
        most: print(own),
      });
    const [first, ...others] = parts.map(({ points = own }) => points);
    const best: Rational | undefined = first && others.reduce(max, first);
    if (best && best.compare(own) < 0)
      yield finding(
        'BEST_BELOW_POINTS',
        placeOfProperty(node, 'worth'),
        { code: node.name, points: print(own), best: print(best) },
        { severity: 'warning' },
      );
  }
};

/** Whether the parts beside a best-of are added to it or compete with it is not said by where they stand. */
export const bestOfAlone: LanguageRule = function* ({ root, symbols }) {
  const wholes: readonly (Node | Block)[] = [
    ...symbols.nodes,
    ...root.statements.filter((statement) => statement.$type === 'Block'),
  ];
  for (const whole of wholes) {
    const best = whole.members.find(isBestOf);
    const beside = whole.members.find(isNode);
    if (best && beside)
      yield finding(
        'PARTS_BESIDE_BEST_OF',
        headOf(beside),
        { code: beside.name },
        { related: [placeOf(best)] },
      );
  }
};
