import { attainableScores } from '@cchc/analysis';
import { outlineOf, type Occurrence, type OutlineItem } from '@cchc/language';
import {
  print,
  rational,
  sum,
  withSubexpressions,
  expressionsOfRule,
  type Node,
  type Rulebook,
} from '@cchc/model';
import {
  EDITOR_PHRASES,
  asSentence,
  basisInWords,
  formatPercent,
  formatPoints,
  label,
  ruleInWords,
} from '@cchc/words';
import type { View } from '../../view.js';
import { nodeDeclaredAt } from '../models.js';
import { worthInWords } from '../symbols.js';
import { escaped } from './declared.js';

/** A criterion: its points and their share, what it can score, its rule in words, its data, its basis in law. */
export function nodeInWords(
  occurrence: Occurrence,
  view: View,
  rulebook: Rulebook | undefined,
): string {
  const item = itemAt(occurrence, view);
  const node =
    rulebook && !rulebook.amendment ? nodeDeclaredAt(rulebook, occurrence.target) : undefined;
  const say = EDITOR_PHRASES[view.reader()];
  const level = item?.level ?? node?.level;
  const title = item?.title ?? node?.title ?? '';
  const head = `**${occurrence.name} ${escaped(title)}**${level ? ` · ${say.levels[level]}` : ''}`;
  const lines =
    node && rulebook
      ? [...worthLines(node, rulebook, view), ...aboutNode(node, rulebook, view)]
      : [...(item ? bareWorth(item, view) : []), say.broken];
  return [head, ...lines].join('\n\n');
}

export function itemAt({ target }: Occurrence, view: View): OutlineItem | undefined {
  if (target.file !== 0) return undefined;
  const find = (items: readonly OutlineItem[]): OutlineItem | undefined => {
    for (const item of items) {
      const { nameAt } = item;
      if (
        nameAt?.start.line === target.start.line &&
        nameAt.start.character === target.start.character
      )
        return item;
      const inside = find(item.children);
      if (inside) return inside;
    }
    return undefined;
  };
  return find(outlineOf(view.parsed()));
}

function bareWorth(item: OutlineItem, view: View): readonly string[] {
  const worth = item.worth && worthInWords(item.worth, view.reader());
  return worth ? [worth] : [];
}

function worthLines(node: Node, rulebook: Rulebook, view: View): readonly string[] {
  const reader = view.reader();
  const say = EDITOR_PHRASES[reader];
  if (node.worth.kind === 'monitor-only') return [];
  const points = formatPoints(node.worth.points, reader);
  const share = shareOfScale(node, rulebook);
  const worth =
    share === undefined ? points : `${points} (${say.shareOfTotal(formatPercent(share, reader))})`;
  const { low, high } = attainableScores(rulebook, node);
  const range = say.attainable(formatPoints(low, reader), formatPoints(high, reader));
  return [`${worth}. ${range}.`];
}

/** Of what bonus and penalty give there is no share: they stand outside the scale. */
function shareOfScale({ id, worth }: Node, { scale, fields }: Rulebook): string | undefined {
  const isInScale = (nodes: readonly Node[]): boolean =>
    nodes.some((one) => one.id === id || (one.kind === 'group' && isInScale(one.children)));
  const whole = rational(scale);
  return whole.equals(sum([])) || !isInScale(fields)
    ? undefined
    : print(rational(worth.points).div(whole));
}

function aboutNode(node: Node, rulebook: Rulebook, view: View): readonly string[] {
  const reader = view.reader();
  const say = EDITOR_PHRASES[reader];
  const rule = ruleInWords(rulebook, node, reader).map((line) => `- ${line}`);
  const sources = sourcesOf(node, rulebook).map((source) => asSentence(say.source(source)));
  const basis = node.basis.map((one) => asSentence(say.basis(basisInWords(one, reader))));
  const notes = node.notes.map((note) => asSentence(say.note(note)));
  return [...(rule.length > 0 ? [rule.join('\n')] : []), ...sources, ...basis, ...notes];
}

/** Where the figures of a leaf come from, each source once with its figures. */
function sourcesOf(node: Node, { inputs }: Rulebook): readonly string[] {
  if (node.kind === 'group' || !node.rule) return [];
  const names = new Set(
    [...expressionsOfRule(node.rule)].flatMap((expression) =>
      [...withSubexpressions(expression)].flatMap((part) =>
        part.kind === 'reference' && part.to === 'input' ? [part.name] : [],
      ),
    ),
  );
  const used = inputs.filter(({ name, source }) => source !== undefined && names.has(name));
  const bySource = Map.groupBy(used, ({ source }) => source ?? '');
  return [...bySource].map(
    ([source, figures]) =>
      `${source} (${figures.map(({ name, title }) => label(name, title)).join('; ')})`,
  );
}
