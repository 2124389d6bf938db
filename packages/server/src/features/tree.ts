import type { CheckFinding } from '@cchc/check';
import { outlineOf, type OutlineItem } from '@cchc/language';
import { nodesOf } from '@cchc/model';
import { EDITOR_PHRASES, ruleInWords } from '@cchc/words';
import type { RulebookTree, TreeItem } from '../protocol.js';
import { contains, rangeOf, textAt, type View } from '../view.js';
import { openFindings } from './diagnostics.js';
import { worthInWords } from './symbols.js';

/** The rulebook as people look at it: fields, criteria, blocks, with points and the findings inside. */
export function rulebookTree(view: View): RulebookTree {
  const findings = openFindings(view);
  return {
    version: view.version,
    items: outlineOf(view.parsed()).flatMap((item) => treeOf(item, findings, view)),
  };
}

function treeOf(item: OutlineItem, findings: readonly CheckFinding[], view: View): TreeItem[] {
  const inside = findings.filter(({ at }) => contains(item.at, at.start));
  const children = item.children.flatMap((child) => treeOf(child, inside, view));
  const kind = kindOf(item, view);
  if (kind === undefined) return children;
  const tooltip = tooltipOf(item, view);
  const worth = item.worth ? worthInWords(item.worth, view.reader()) : mostOf(item, view);
  const count = (severity: CheckFinding['severity']): number =>
    inside.filter((one) => one.severity === severity).length;
  return [
    {
      kind,
      ...(item.type === 'Node' && item.name !== undefined && { code: item.name }),
      title: item.title ?? EDITOR_PHRASES[view.reader()].kinds[blockKind(kind)],
      ...(worth && { worth }),
      ...(tooltip && { tooltip }),
      range: rangeOf(item.at),
      selection: rangeOf(item.nameAt ?? item.titleAt ?? item.head),
      errors: count('error'),
      warnings: count('warning'),
      children,
    },
  ];
}

function kindOf(
  { type, level, kind, head }: OutlineItem,
  view: View,
): TreeItem['kind'] | undefined {
  if (type === 'Rulebook') return kind;
  if (type === 'Node') return level;
  if (type !== 'Block') return undefined;
  return isPenalty(textAt(view, head)) ? 'penalty' : 'bonus';
}

function isPenalty(head: string): boolean {
  return /^(?:điểm\s+trừ|penalty)/u.test(head.normalize('NFC'));
}

function blockKind(kind: TreeItem['kind']): 'bonus' | 'penalty' | 'rulebook' {
  return kind === 'bonus' || kind === 'penalty' ? kind : 'rulebook';
}

/** What the head of a block says of its points, as it stands. */
function mostOf({ type, head }: OutlineItem, view: View): string | undefined {
  if (type !== 'Block') return undefined;
  return /\d[\d.,]*\s*(?:điểm|points)/u.exec(textAt(view, head).normalize('NFC'))?.[0];
}

function tooltipOf({ type, nameAt }: OutlineItem, view: View): string | undefined {
  const { rulebooks, consolidated } = view.checked();
  if (type !== 'Node' || !nameAt || consolidated !== undefined) return undefined;
  for (const rulebook of rulebooks) {
    const node = [...nodesOf(rulebook)].findLast(
      ({ at }) => at.file === 0 && contains(at, nameAt.start),
    );
    if (node) return ruleInWords(rulebook, node, view.reader()).join('\n');
  }
  return undefined;
}
