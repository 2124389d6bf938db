import { withDescendants, type Node, type Rulebook } from '@cchc/model';
import { leafSentences } from '../../comments/leaf-comment.js';
import { asciiNames } from '../../names/ascii.js';
import type { LeafProgram } from '../../program/lower-leaf.js';
import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { bodyLines } from './body.js';
import { apart, type Module } from './modules.js';
import { scopeOf, type Names } from './scope.js';
import { comment } from './text.js';

/** How the functions of leaves are called, by the leaves' ids. */
export function leafNames({ leaves }: Program): ReadonlyMap<string, string> {
  const spelt = asciiNames(leaves.map(({ leaf }) => `leaf ${leaf.id}`));
  return new Map(leaves.map(({ leaf }) => [leaf.id, spelt.get(`leaf ${leaf.id}`) ?? '']));
}

/** `criteria/…`: a file a field, with a function a leaf. */
export function criteriaModules(
  program: Program,
  functions: ReadonlyMap<string, string>,
  all: Names,
  order: Order,
): readonly Module[] {
  const files = filesOf(order.rulebook);
  const spelt = asciiNames(files.map(({ name }) => name));
  const programs = new Map(program.leaves.map((one) => [one.leaf.id, one]));
  return files.flatMap(({ name, said, nodes }) => {
    const names = apart(all);
    const leaves = nodes
      .flatMap((node) => [...withDescendants(node)])
      .flatMap(({ id }) => programs.get(id) ?? []);
    if (leaves.length === 0) return [];
    return {
      path: `criteria/${(spelt.get(name) ?? '').replaceAll('_', '-')}.js`,
      said,
      code: leaves
        .map((leaf) => leafText(leaf, functions.get(leaf.leaf.id) ?? '', order, names))
        .join('\n\n'),
      gives: leaves.map(({ leaf }) => functions.get(leaf.id) ?? ''),
      uses: names.used,
    };
  });
}

interface FileOfLeaves {
  readonly name: string;
  readonly said: string;
  readonly nodes: readonly Node[];
}

/** Criteria that stand in no field are together, and so are those of bonuses and of penalties. */
function filesOf({ fields, blocks }: Rulebook): readonly FileOfLeaves[] {
  const ofBlocks = (kind: 'bonus' | 'penalty'): readonly Node[] =>
    blocks.filter((one) => one.kind === kind).flatMap(({ children }) => children);
  return [
    ...fields.flatMap((node) =>
      node.kind === 'group'
        ? [{ name: `field ${node.id}`, said: `${node.id}. ${node.title}`, nodes: [node] }]
        : [],
    ),
    {
      name: 'single',
      said: 'Criteria that stand in no field.',
      nodes: fields.filter(({ kind }) => kind === 'leaf'),
    },
    { name: 'bonus', said: 'Bonus points.', nodes: ofBlocks('bonus') },
    { name: 'penalty', said: 'Penalty points.', nodes: ofBlocks('penalty') },
  ];
}

function leafText(
  { leaf, body }: LeafProgram,
  name: string,
  { rulebook, tongue }: Order,
  names: Names,
): string {
  const said = comment(leafSentences(leaf, rulebook, tongue).flat());
  const lines = bodyLines(body, scopeOf(names), '  ');
  return [...said, `export function ${name}(unit) {`, ...lines, '}'].join('\n');
}
