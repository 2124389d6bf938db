import {
  nodesOf,
  withSubexpressions,
  type Block,
  type Expression,
  type Leaf,
  type Node,
  type Rulebook,
  type Span,
} from '@cchc/model';
import { namesOf, type Names } from '../world/names.js';
import {
  expressionsOfInput,
  expressionsOfNode,
  expressionsOfParameter,
  ofOutcome,
} from './expressions.js';
import { outcomesOfEvidence, outcomesOfHeader } from './outcomes.js';

/** Something that is worked out, and the keys of what it is worked out from. */
export interface Dependency {
  readonly key: string;
  readonly at: Span;
  readonly on: readonly string[];
}

/** What each input, definition, parameter, node and total is worked out from. */
export function dependencies(rulebook: Rulebook): readonly Dependency[] {
  const names = namesOf(rulebook);
  return [
    ...rulebook.inputs.map((input) =>
      dependency(`input ${input.name}`, input.at, expressionsOfInput(input)),
    ),
    ...rulebook.definitions.map(({ name, value, at }) =>
      dependency(`definition ${name}`, at, [value]),
    ),
    ...rulebook.parameters.map((parameter) =>
      dependency(`parameter ${parameter.name}`, parameter.at, expressionsOfParameter(parameter)),
    ),
    ...[...nodesOf(rulebook)].map((node) => ofNode(node, rulebook, names)),
    ...ofTotals(rulebook),
  ];
}

const TOTAL = 'total';
const WITHOUT_BONUS = 'total without bonus';

/** A group hangs on its parts; a leaf on its rule, its evidence and whom all above it are for. */
function ofNode(node: Node, rulebook: Rulebook, names: Names): Dependency {
  if (node.kind === 'group') {
    const on = node.children.map(({ id }) => nodeKey(id));
    return { key: nodeKey(node.id), at: node.at, on: [...on, ...keysOf(expressionsOfNode(node))] };
  }
  const expressions = [
    ...(names.lineage.get(node.id) ?? []).flatMap(expressionsOfNode),
    ...outcomesAskedOf(node, rulebook, names).flatMap(ofOutcome),
  ];
  return dependency(nodeKey(node.id), node.at, expressions);
}

function outcomesAskedOf(leaf: Leaf, rulebook: Rulebook, names: Names) {
  const asked = names.askedEvidence.get(leaf.id) ?? [];
  return [
    ...asked.flatMap(({ evidence }) => outcomesOfEvidence(evidence)),
    ...outcomesOfHeader(rulebook),
  ];
}

function ofTotals({ fields, blocks, rescaleTotal, at }: Rulebook): readonly Dependency[] {
  const keysOfBlocks = (kind: Block['kind']): readonly string[] =>
    blocks
      .filter((block) => block.kind === kind)
      .flatMap(({ children, share }) => [
        ...children.map(({ id }) => nodeKey(id)),
        ...keysOf(share ? [share.when] : []),
      ]);
  const base = [
    ...fields.map(({ id }) => nodeKey(id)),
    ...keysOf(rescaleTotal?.when ? [rescaleTotal.when] : []),
    ...keysOfBlocks('penalty'),
  ];
  return [
    { key: TOTAL, at, on: [...base, ...keysOfBlocks('bonus')] },
    { key: WITHOUT_BONUS, at, on: base },
  ];
}

function dependency(key: string, at: Span, expressions: readonly Expression[]): Dependency {
  return { key, at, on: keysOf(expressions) };
}

/** The keys of what expressions mention. */
function keysOf(expressions: readonly Expression[]): readonly string[] {
  return expressions
    .flatMap((expression) => [...withSubexpressions(expression)])
    .flatMap((part) => {
      if (part.kind === 'reference') return [`${part.to} ${part.name}`];
      // A score of another round is worked out by the same rules, so that a circle is one there too.
      if (part.kind === 'score-of' || part.kind === 'round-score') return [nodeKey(part.node)];
      if (part.kind === 'total') return [part.withoutBonus ? WITHOUT_BONUS : TOTAL];
      return [];
    });
}

function nodeKey(id: string): string {
  return `node ${id}`;
}
