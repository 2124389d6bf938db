import {
  print,
  rational,
  type Applicability,
  type Audience,
  type Block,
  type Decimal,
  type Node,
  type Worth,
} from '@cchc/model';
import type { AstNode } from 'langium';
import { isExceptInCase, isGate, isNode, isRulebook } from '../generated/ast.js';
import { parentOf, partsOf, takesBest } from '../names/parents.js';
import { lowerBasis } from './header.js';
import type * as ast from '../generated/ast.js';
import { decimalOf, placeOf, type LowerContext } from './context.js';
import { lowerExpression } from './expression.js';
import { lowerRule } from './scoring.js';

/** A node and all below it. `parentPoints` is what a weight is a share of. */
export function lowerNode(node: ast.Node, parentPoints: Decimal, context: LowerContext): Node {
  const worth = worthOf(node, parentPoints, context);
  const parts = partsOf(node);
  const rule = node.members.find((member) => member.$type === 'Rule');
  const base = {
    id: context.symbols.idOf(node),
    code: node.name,
    title: node.title,
    level: node.level,
    worth,
    applies: node.members
      .filter((member) => member.$type === 'Applicability')
      .map((one) => lowerApplicability(one, context)),
    notes: node.members.filter((member) => member.$type === 'Note').map((note) => note.text),
    basis: node.members.filter((member) => member.$type === 'LegalBasis').flatMap(lowerBasis),
    at: placeOf(node),
  };
  if (parts.length > 0) {
    const children = parts.map((part) => lowerNode(part, worth.points, context));
    return { kind: 'group', ...base, combine: takesBest(node) ? 'best' : 'sum', children };
  }
  return rule
    ? { kind: 'leaf', ...base, rule: lowerRule(ruleStatements(node, rule), context) }
    : { kind: 'leaf', ...base };
}

export function worthOf(node: ast.Node, parentPoints: Decimal, context: LowerContext): Worth {
  const { worth } = node;
  switch (worth?.$type) {
    case 'Points':
      return {
        kind: 'points',
        points: decimalOf(worth.value, context),
        lowest: lowestOf(worth, context),
      };
    case 'Weight': {
      const share = rational(decimalOf(worth.share, context)).div(100);
      return {
        kind: 'weight',
        share: print(share),
        points: print(share.mul(rational(parentPoints))),
        lowest: '0',
      };
    }
    case 'MonitorOnly':
    case undefined:
      return { kind: 'monitor-only', points: '0', lowest: '0' };
  }
}

function lowestOf(points: ast.Points, context: LowerContext): Decimal {
  const written = points.lowest?.replace(/\s/g, '');
  if (written === undefined) return '0';
  const magnitude = decimalOf(written.replace(/^-/, ''), context);
  return written.startsWith('-') && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

function ruleStatements(node: ast.Node, rule: ast.Rule) {
  return {
    rule,
    gates: saidOnTheWay(node, isGate),
    exceptions: saidOnTheWay(node, isExceptInCase),
    zeroDenominator: nearest(node, rule, 'ZeroDenominator'),
    missingData: nearest(node, rule, 'MissingData'),
  };
}

/** What a node with parts says decides every leaf below; what is said further up is looked at first. */
function saidOnTheWay<Kind extends AstNode>(
  node: ast.Node,
  is: (member: AstNode) => member is Kind,
): readonly Kind[] {
  const above = parentOf(node);
  const members: readonly AstNode[] = node.members;
  return [...(above ? saidOnTheWay(above, is) : []), ...members.filter(is)];
}

type FallbackOf<Kind> = Extract<ast.Fallback, { readonly $type: Kind }>;

/** What is said in the rule goes before what the leaf says, and that before what the nodes above say. */
export function nearest<Kind extends ast.Fallback['$type']>(
  node: ast.Node,
  rule: ast.Rule,
  kind: Kind,
): FallbackOf<Kind> | undefined {
  const isWanted = (statement: { readonly $type: string }): statement is FallbackOf<Kind> =>
    statement.$type === kind;
  const inRule = entriesOf(rule.scoring).find(isWanted);
  if (inRule) return inRule;
  for (let at: AstNode | undefined = node; at; at = at.$container) {
    const statements: readonly AstNode[] = isNode(at)
      ? at.members
      : isRulebook(at)
        ? at.statements
        : [];
    const found = statements.find(isWanted);
    if (found) return found;
  }
  return undefined;
}

/** The lines of a block of bands or guards, those of a per-case rule included. */
export function entriesOf(
  scoring: ast.Scoring | undefined,
): readonly (ast.BandEntry | ast.GuardEntry)[] {
  switch (scoring?.$type) {
    case 'Bands':
    case 'Guards':
      return scoring.entries;
    case 'PerCase':
      return entriesOf(scoring.scoring);
    case 'ByScale':
      return entriesOf(scoring.scale?.ref?.scoring);
    default:
      return [];
  }
}

function lowerApplicability(
  applicability: ast.Applicability,
  context: LowerContext,
): Applicability {
  return {
    kind: applicability.except ? 'except' : 'only',
    to: applicability.audiences.map((audience) => lowerAudience(audience, context)),
    at: placeOf(applicability),
  };
}

function lowerAudience(audience: ast.Audience, context: LowerContext): Audience {
  if (audience.type !== undefined) return { kind: 'type', name: audience.type };
  if (audience.unit !== undefined) return { kind: 'unit', name: audience.unit };
  return { kind: 'when', condition: lowerExpression(audience.condition, context) };
}

/** `điểm cộng tối đa 3 điểm { … }`; a share of the total may be its only content. */
export function lowerBlock(block: ast.Block, context: LowerContext): Block {
  const most = block.most === undefined ? undefined : decimalOf(block.most, context);
  const share = block.members.find((member) => member.$type === 'ShareOfTotal');
  return {
    kind: block.kind,
    ...(block.title !== undefined && { title: block.title }),
    ...(most !== undefined && { most }),
    ...(share && {
      share: {
        of: print(rational(decimalOf(share.share, context)).div(100)),
        when: lowerExpression(share.condition, context),
      },
    }),
    combine: takesBest(block) ? 'best' : 'sum',
    children: partsOf(block).map((part) => lowerNode(part, most ?? '0', context)),
    at: placeOf(block),
  };
}
