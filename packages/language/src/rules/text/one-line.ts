import { GrammarUtils, type AstNode, type LeafCstNode } from 'langium';
import type { Position } from '@cchc/model';
import type { Expected } from '../../findings.js';
import type { Interval } from '../../generated/ast.js';
import { brokenLines } from '../../syntax/recovery.js';
import { spanOf, type ParsedText } from '../../text.js';
import { leavesOf } from '../../syntax/leaves.js';
import { stretchOf } from '../../syntax/stretch.js';
import { finding, type LanguageRule } from '../rule.js';
import { nodesIn, nodesOf } from '../../syntax/nodes.js';

/**
 * What the grammar would read on into the next line, where a statement of its own was begun: ranges
 * (`từ 80% tối đa` without its colon, then `dưới 80%: 0`) and unit types of several words.
 */
export const oneLine: LanguageRule = function* ({ root, parsed }) {
  const broken = brokenLines(parsed);
  const places = [
    ...nodesOf(root, 'Interval').flatMap(behindLow),
    ...nodesIn(root).flatMap(behindFirstWord),
  ];
  for (const { leaves, expected } of places) {
    const next = leaves.find((leaf) => beginsLine(leaf, parsed));
    if (!next) continue;
    const at = spanOf(parsed, next.offset, next.end);
    if (!broken.has(at.start.line))
      yield finding('SYNTAX_UNEXPECTED', at, { found: next.text, expected });
  }
};

interface RunningOn {
  /** Words that stand on the line of the word before them. */
  readonly leaves: readonly LeafCstNode[];
  /** What could stand there instead of a line break. */
  readonly expected: readonly Expected[];
}

function behindLow({ low, high }: Interval): RunningOn | [] {
  if (!low || !high || isOnOneLine(stretchOf(low)?.end, stretchOf(high)?.start)) return [];
  const leaves = leavesOf(high.$cstNode).slice(0, 1);
  return { leaves, expected: [{ kind: 'keyword', keyword: ':' }] };
}

function behindFirstWord(node: AstNode): RunningOn | [] {
  const property = UNIT_TYPES[node.$type];
  if (property === undefined) return [];
  const whole = stretchOf(node);
  if (isOnOneLine(whole?.start, whole?.end)) return [];
  const types = GrammarUtils.findNodesForProperty(node.$cstNode, property);
  return {
    leaves: types.flatMap((type) => leavesOf(type).slice(1)),
    expected: [],
  };
}

function isOnOneLine(start: Position | undefined, end: Position | undefined): boolean {
  return start !== undefined && start.line === end?.line;
}

/** The property that holds a type of unit, or several. */
const UNIT_TYPES: Readonly<Record<string, string>> = {
  UnitTypes: 'types',
  UnitBlocks: 'types',
  Audience: 'type',
  UnitIs: 'type',
  ParameterCase: 'type',
  GivenUnit: 'type',
};

function beginsLine(leaf: LeafCstNode, { text }: ParsedText): boolean {
  const lineStart =
    Math.max(text.lastIndexOf('\n', leaf.offset - 1), text.lastIndexOf('\r', leaf.offset - 1)) + 1;
  return !leaf.hidden && text.slice(lineStart, leaf.offset).trim() === '';
}
