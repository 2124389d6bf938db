import type { NodeKept, NodePart, RulebookDiff } from '@cchc/analysis';
import { findNode, type Node } from '@cchc/model';
import { formatPercent } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import type { Tongue } from '../tongue.js';
import { declarationInWords } from './declaration.js';
import { DIFF_PHRASES, type DiffPhrases } from './phrases.js';

/** What of a node is written otherwise, a clause each. */
export function partsInWords(
  change: NodeKept,
  { before, after }: RulebookDiff,
  tongue: Tongue,
): readonly string[] {
  const old = findNode(before, change.before.id);
  const fresh = findNode(after, change.after.id);
  if (!old || !fresh) return [];
  const say = DIFF_PHRASES[tongue];
  // What the label says already is not said again.
  const parts =
    change.parts.length === 1
      ? change.parts.filter((one) => !IN_LABEL.includes(one))
      : change.parts;
  return [
    ...parts.flatMap((part) => clausesOf(part, old, fresh, say, tongue)),
    ...change.declarations.flatMap((name) => declarationInWords(name, before, after, tongue)),
  ];
}

const IN_LABEL: readonly NodePart[] = ['rule', 'evidence', 'applies'];

function clausesOf(
  part: NodePart,
  old: Node,
  fresh: Node,
  say: DiffPhrases,
  tongue: Tongue,
): readonly string[] {
  switch (part) {
    case 'title':
      return [say.retitled(old.title, fresh.title)];
    case 'code':
      return [say.recoded(old.code, fresh.code)];
    case 'worth':
      return worthClauses(old, fresh, say, tongue);
    case 'combine':
      return [fresh.kind === 'group' && fresh.combine === 'best' ? say.bestNow : say.sumNow];
    default:
      return [say.parts[part]];
  }
}

function worthClauses(old: Node, fresh: Node, say: DiffPhrases, tongue: Tongue): readonly string[] {
  const told = [old, fresh].map((node) => worthOf(node, say, tongue));
  const [was = '', is = ''] = told;
  const lowest = [old, fresh].map(({ worth }) => formatPoints(worth.lowest, tongue));
  const [low = '', high = ''] = lowest;
  return [
    ...(was === is ? [] : [say.worth(was, is)]),
    ...(low === high ? [] : [say.lowest(low, high)]),
  ];
}

function worthOf({ worth }: Node, say: DiffPhrases, tongue: Tongue): string {
  switch (worth.kind) {
    case 'points':
      return formatPoints(worth.points, tongue);
    case 'weight':
      return say.weight(formatPercent(worth.share, tongue));
    case 'monitor-only':
      return say.monitorOnly;
  }
}
