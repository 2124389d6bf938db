import type { Group, Leaf, Level, Node, NodeId, Rounding } from '@cchc/model';
import { functionInWords, ruleInWords } from '@cchc/words';
import { leafComment } from '../comments/leaf-comment.js';
import { plain } from '../comments/plain.js';
import { laidOut, type Doc } from '../layout/doc.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import { call, exact, javadoc, named, text } from './literal.js';
import { methodText } from './method.js';
import type { FieldClass } from './names.js';
import { classText, type Printing } from './printing.js';

const INDENT = '    ';

/** A class a field: what its nodes are, and under each leaf's comment the rule that scores it. */
export function fieldClass(field: FieldClass, to: Printing): string {
  const leaves = to.program.leaves.filter(({ leaf }) => to.homes.get(leaf.id) === field.name);
  const members = [
    ...field.groups.map((group) => groupText(group, to)),
    ...leaves.flatMap((leaf) => leafTexts(leaf, field.name, to)),
  ];
  return classText(field.name, 'leaves', members, to);
}

/** `FieldI.node_1_1()` */
export function nodeCall(id: NodeId, to: Printing): string {
  return `${to.homes.get(id) ?? ''}.node_${to.nodes.get(id) ?? ''}()`;
}

function groupText(group: Group, to: Printing): string {
  const { id, title, level, worth, children, combine } = group;
  const name = to.nodes.get(id) ?? '';
  const doc = call('Group.of', [text(id), text(title), text(level), exact(worth.points)]);
  const parts = call(
    '.of',
    children.map((child) => nodeCall(child.id, to)),
  );
  const meant = to.program.meant.has(id) ? [`.meant(Conditions::meant_${name})`] : [];
  const best = combine === 'best' ? ['.best()'] : [];
  const comment = [plain(`${id}. ${title}`)];
  return nodeText('Group', name, comment, doc, [parts, ...best, ...ofNode(group, to), ...meant]);
}

function leafTexts(
  { leaf, body, missingInput, zeroDenominator }: LeafProgram,
  home: string,
  to: Printing,
): readonly string[] {
  const { rulebook, order } = to;
  const name = to.nodes.get(leaf.id) ?? '';
  const comment = leafComment(leaf, rulebook, order.tongue).flatMap((paragraph, at) =>
    at === 0 ? paragraph : ['', ...paragraph],
  );
  const instead = (
    [
      ['missing-input', 'missingInput', missingInput],
      ['zero-denominator', 'zeroDenominator', zeroDenominator],
    ] as const
  ).flatMap(([kind, method, block]) =>
    block
      ? [
          {
            link: `.${method}(${home}::${method}_${name})`,
            code: methodText(
              {
                name: `${method}_${name}`,
                gives: 'Ending',
                comment: [plain(functionInWords(kind, leaf.id, order.tongue))],
                body: block,
                leaf,
              },
              to,
            ),
          },
        ]
      : [],
  );
  return [
    leafText(
      leaf,
      name,
      home,
      instead.map(({ link }) => link),
      to,
    ),
    methodText({ name: `leaf_${name}`, gives: 'Ending', comment, body, leaf }, to),
    ...instead.map(({ code }) => code),
  ];
}

function leafText(
  leaf: Leaf,
  name: string,
  home: string,
  instead: readonly string[],
  to: Printing,
): string {
  const { id, title, level, worth } = leaf;
  const doc = call('Leaf.of', [
    text(id),
    text(title),
    text(level),
    exact(worth.points),
    `${home}::leaf_${name}`,
  ]);
  const words = ruleInWords(to.rulebook, leaf, to.order.tongue);
  const saying = words.length === 0 ? [] : [call('.saying', words.map(text))];
  const watched = worth.kind === 'monitor-only' ? ['.onlyWatched()'] : [];
  return nodeText('Leaf', name, [plain(`${id}. ${title}`)], doc, [
    ...saying,
    ...ofNode(leaf, to),
    ...instead,
    ...watched,
  ]);
}

/** What leaves and groups may both have. */
function ofNode(node: Node, { rulebook }: Printing): readonly string[] {
  const { lowest } = node.worth;
  const ofLevel = digitsOfLevel(rulebook.rounding, node.level);
  const digits = node.kind === 'leaf' ? (node.rule?.digits ?? ofLevel) : ofLevel;
  return [
    ...(lowest === '0' ? [] : [`.lowest(${exact(lowest)})`]),
    ...(digits === undefined ? [] : [`.digits(${String(digits)})`]),
  ];
}

function digitsOfLevel(rounding: Rounding, level: Level): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}

function nodeText(
  type: 'Leaf' | 'Group',
  name: string,
  comment: readonly string[],
  doc: Doc,
  links: readonly Doc[],
): string {
  const inner = INDENT + INDENT;
  const first = `${inner}${laidOut(named('return ', doc), inner)}`;
  const code = links.reduce<string>(
    (before, link) => `${before}\n${inner}${INDENT}${laidOut(link, inner + INDENT)}`,
    first,
  );
  return [
    ...javadoc(
      comment.map((line) => line.slice(0, 200)),
      INDENT,
    ),
    `${INDENT}static ${type} node_${name}() {`,
    `${code};`,
    `${INDENT}}`,
  ].join('\n');
}
