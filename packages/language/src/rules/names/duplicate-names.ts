import type { AstNode } from 'langium';
import { rulebookOf } from '../../names/parents.js';
import type { Span } from '@cchc/model';
import { isNamedResult, isUse, type Named, type Rulebook } from '../../generated/ast.js';
import { importsOf } from '../../names/imports.js';
import { finding, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { stretchOf } from '../../syntax/stretch.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Two things of one name. Names are known everywhere in the rulebook; columns, options and raters only in theirs. */
export const duplicateNames: LanguageRule = function* ({ root, symbols }: CheckedText) {
  const { inputs, definitions, evidence, tables, parameters, surveys, scales } = symbols;
  const everywhere: readonly Named[] = [
    ...inputs,
    ...definitions,
    ...evidence,
    ...tables,
    ...parameters,
    ...surveys,
    ...scales,
  ];
  yield* duplicatesIn(inReadingOrder(everywhere, root), root);
  yield* duplicatesIn(root.statements.filter(isNamedResult), root);
  const lists = [
    ...nodesOf(root, 'SharedScale').map(({ parameters: own }) => own),
    ...nodesOf(root, 'Survey').flatMap(({ items }) => [
      items.filter((item) => item.$type === 'SurveyGroup'),
      items.filter((item) => item.$type === 'SurveyOption'),
    ]),
    ...nodesOf(root, 'ByExperts').map(({ raters }) => raters),
    ...nodesOf(root, 'ScorerChoice').map(({ alternatives }) => alternatives),
    ...nodesOf(root, 'CaseTable').map(({ columns }) => columns),
    ...nodesOf(root, 'ChoiceType').map(({ options }) => options),
  ];
  for (const list of lists) yield* duplicatesIn(list, root);
};

/** What libraries declare is there before the rulebook says anything. */
function inReadingOrder(all: readonly Named[], root: Rulebook): readonly Named[] {
  const files: readonly (Rulebook | undefined)[] = [
    ...importsOf(root).map(({ parsed }) => parsed.root),
    root,
  ];
  const placed = all.map((named) => ({
    named,
    file: files.indexOf(rulebookOf(named)),
    offset: stretchOf(named)?.from ?? 0,
  }));
  return placed
    .toSorted((a, b) => a.file - b.file || a.offset - b.offset)
    .map(({ named }) => named);
}

function* duplicatesIn(named: readonly (AstNode & { readonly name: string })[], root: Rulebook) {
  const seen = new Map<string, AstNode>();
  for (const one of named) {
    if (one.name === undefined) continue;
    const first = seen.get(one.name);
    if (!first) {
      seen.set(one.name, one);
      continue;
    }
    const isNear = rulebookOf(first) === root;
    const extras = isNear ? { related: [placeOfProperty(first, 'name')] } : {};
    yield finding('NAME_TWICE', placeIn(root, one), { name: one.name }, extras);
  }
}

/** Where a name is declared; what a library declares is said of the `dùng` that brings it in. */
function placeIn(root: Rulebook, named: AstNode): Span {
  const home = rulebookOf(named);
  if (home === root) return placeOfProperty(named, 'name');
  const uses = root.statements.filter(isUse);
  const path = importsOf(root).find(({ parsed }) => parsed.root === home)?.path;
  const use = uses.find((one) => one.path === path) ?? uses[0] ?? root;
  return placeOfProperty(use, 'path');
}
