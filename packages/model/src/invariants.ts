import type { Expression } from './rules/expression.js';
import { rational } from './exact/rational.js';
import type { Rulebook } from './rulebook.js';
import { comesTo, uneven } from './tree/add-up.js';
import { LEVELS } from './tree/level.js';
import type { Group, Node } from './tree/node.js';
import { expressionsOfRule, nodesOf, withSubexpressions } from './walk.js';

/** A promise of the model that does not hold. One here is a fault of whoever made the model, not of the author. */
export interface BrokenInvariant {
  readonly pointer: string;
  readonly invariant: string;
}

/**
 * What every rulebook keeps, whoever made it. Checked after each lowering and each reading:
 * ids and names are unique, every name and node that is spoken of exists, points are not negative,
 * a group has children and they stand below its level, points add up, and where types of unit make
 * blocks each type is in exactly one.
 */
export function invariantsBroken(rulebook: Rulebook): readonly BrokenInvariant[] {
  return [
    ...duplicates(
      [...nodesOf(rulebook)].map((node) => node.id),
      '/fields',
      'node ids are unique',
    ),
    ...duplicates(declaredNames(rulebook), '', 'names are unique'),
    ...[...nodesOf(rulebook)].flatMap((node) => brokenInNode(node)),
    ...danglingReferences(rulebook),
    ...brokenTotals(rulebook),
    ...brokenUnitBlocks(rulebook),
  ];
}

function declaredNames(rulebook: Rulebook): readonly string[] {
  const { inputs, definitions, evidence, tables, surveys, parameters } = rulebook;
  return [inputs, definitions, evidence, tables, surveys, parameters]
    .flat()
    .map((declared) => declared.name);
}

function duplicates(
  names: readonly string[],
  pointer: string,
  invariant: string,
): readonly BrokenInvariant[] {
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return repeated.map((name) => ({ pointer: `${pointer}/${name}`, invariant }));
}

function brokenInNode(node: Node): readonly BrokenInvariant[] {
  const broken: string[] = [];
  const { points, lowest } = node.worth;
  if (points.startsWith('-')) broken.push('points are not negative');
  if (rational(lowest).compare(rational(points)) > 0) broken.push('lowest is not above points');
  if (node.kind === 'leaf' && node.worth.kind !== 'monitor-only' && !node.rule)
    broken.push('a scored leaf has a rule');
  if (node.kind === 'group') broken.push(...brokenInGroup(node));
  return broken.map((invariant) => ({ pointer: `/fields/${node.id}`, invariant }));
}

function brokenInGroup(group: Group): readonly string[] {
  const broken: string[] = [];
  if (group.children.length === 0) broken.push('a group has children');
  const rank = LEVELS.indexOf(group.level);
  const misplaced = group.children.some(
    (child) =>
      LEVELS.indexOf(child.level) <= rank && !(group.level === 'item' && child.level === 'item'),
  );
  if (misplaced) broken.push('children stand below the level of their group');
  return broken;
}

function brokenUnitBlocks({ unitTypes, unitBlocks }: Rulebook): readonly BrokenInvariant[] {
  if (!unitBlocks) return [];
  const grouped = unitBlocks.flatMap(({ types }) => types).toSorted();
  const whole = JSON.stringify(grouped) === JSON.stringify([...new Set(unitTypes)].toSorted());
  return whole ? [] : [{ pointer: '/unitBlocks', invariant: 'each unit type is in one block' }];
}

function brokenTotals(rulebook: Rulebook): readonly BrokenInvariant[] {
  const groups = [...nodesOf(rulebook)].filter(
    (node) => node.kind === 'group' && node.combine === 'sum',
  );
  const addsUp = (whole: string, parts: readonly Node[]) =>
    uneven(rational(whole), parts.map(summand), rulebook.unitTypes) === undefined;
  const wrong = groups.filter(
    (group) => group.kind === 'group' && !addsUp(group.worth.points, group.children),
  );
  const total = addsUp(rulebook.scale, rulebook.fields);
  const acknowledged = rulebook.acknowledgements.some((one) => one.code === 'POINTS_DO_NOT_ADD_UP');
  if (acknowledged) return [];
  return [
    ...wrong.map((group) => ({
      pointer: `/fields/${group.id}`,
      invariant: 'children add up to their group',
    })),
    ...(total ? [] : [{ pointer: '/scale', invariant: 'fields add up to the scale' }]),
  ];
}

function summand({ worth, applies }: Node) {
  return {
    worth: rational(worth.points),
    comesTo: (type: string) => comesTo(type, applies),
  };
}

function danglingReferences(rulebook: Rulebook): readonly BrokenInvariant[] {
  const known = {
    input: new Set(rulebook.inputs.map((input) => input.name)),
    definition: new Set(rulebook.definitions.map((definition) => definition.name)),
    parameter: new Set(rulebook.parameters.map((parameter) => parameter.name)),
    evidence: new Set(rulebook.evidence.map((evidence) => evidence.name)),
    survey: new Set(rulebook.surveys.map((survey) => survey.name)),
    table: new Set(rulebook.tables.map((table) => table.name)),
    column: new Set(rulebook.tables.flatMap((table) => table.columns.map((column) => column.name))),
    node: new Set([...nodesOf(rulebook)].map((node) => node.id)),
  };
  const broken: BrokenInvariant[] = [];
  const check = (pointer: string, kind: keyof typeof known, name: string): void => {
    if (!known[kind].has(name))
      broken.push({ pointer, invariant: `every ${kind} that is named exists: ${name}` });
  };
  const checkExpression = (pointer: string, expression: Expression): void => {
    for (const part of withSubexpressions(expression)) {
      if (part.kind === 'reference' && part.to !== 'attribute') check(pointer, part.to, part.name);
      if (part.kind === 'evidence') check(pointer, 'evidence', part.evidence);
      if (part.kind === 'survey-result') check(pointer, 'survey', part.survey);
      if (part.kind === 'aggregate') check(pointer, 'table', part.table);
      if (part.kind === 'score-of') check(pointer, 'node', part.node);
    }
  };
  for (const definition of rulebook.definitions)
    checkExpression(`/definitions/${definition.name}`, definition.value);
  for (const node of nodesOf(rulebook)) {
    if (node.kind !== 'leaf' || !node.rule) continue;
    for (const expression of expressionsOfRule(node.rule))
      checkExpression(`/fields/${node.id}`, expression);
  }
  return broken;
}
