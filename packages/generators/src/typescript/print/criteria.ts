import { leafSentences } from '../../comments/leaf-comment.js';
import { asciiNames } from '../../names/ascii.js';
import { leafFiles, type LeafFile } from '../../program/leaf-files.js';
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
  const programs = new Map(program.leaves.map((one) => [one.leaf.id, one]));
  return leafFiles(order.rulebook).map((file) => {
    const names = apart(all);
    const leaves = file.leaves.flatMap(({ id }) => programs.get(id) ?? []);
    return {
      path: `criteria/${file.name.replaceAll('_', '-')}.js`,
      said: saidOf(file),
      code: leaves
        .map((leaf) => leafText(leaf, functions.get(leaf.leaf.id) ?? '', order, names))
        .join('\n\n'),
      gives: leaves.map(({ leaf }) => functions.get(leaf.id) ?? ''),
      uses: names.used,
    };
  });
}

function saidOf({ kind, field }: LeafFile): string {
  return kind === 'field' && field ? `${field.id}. ${field.title}` : SAID[kind];
}

const SAID: Readonly<Record<LeafFile['kind'], string>> = {
  field: 'Criteria of a field.',
  single: 'Criteria that stand in no field.',
  bonus: 'Bonus points.',
  penalty: 'Penalty points.',
};

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
