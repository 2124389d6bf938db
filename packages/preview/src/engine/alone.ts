import {
  expressionsOfRule,
  nowhere,
  withSubexpressions,
  type Expression,
  type Input,
  type Leaf,
  type Rulebook,
} from '@cchc/model';
import { scoreNode, type ScoredNode, type Witness } from '@cchc/semantics';
import { handedIn, type Case } from '../case/case.js';
import { without } from '../without.js';

/** One leaf to be scored again and again with other values of one thing. */
export interface AloneLeaf {
  readonly rulebook: Rulebook;
  readonly leaf: Leaf;
  readonly witness: Witness;
}

/** The name of the value that stands in for what the rule looks at; nobody can write it. */
export const SUBJECT = 'value\n';

export function aloneLeaf(rulebook: Rulebook, leaf: Leaf, one: Case): AloneLeaf {
  return { rulebook: only(rulebook, leaf), leaf, witness: witnessOf(one) };
}

/**
 * The leaf with the value itself in the place of what its rule works out, and without what stands before the
 * rule: gates, exceptions and evidence. What is drawn is the scale.
 */
export function withSubject(
  rulebook: Rulebook,
  leaf: Leaf,
  one: Case,
  type: Input['type'],
): AloneLeaf | undefined {
  const { rule } = leaf;
  if (rule?.scoring.kind !== 'bands' && rule?.scoring.kind !== 'progressive') return undefined;
  const subject: Expression = { kind: 'reference', to: 'input', name: SUBJECT, at: nowhere };
  const bare: Leaf = {
    ...leaf,
    applies: [],
    rule: { ...rule, gates: [], exceptions: [], scoring: { ...rule.scoring, subject } },
  };
  const bound: Expression = {
    kind: 'number',
    value: '-1000000000000',
    percent: false,
    at: nowhere,
  };
  const most: Expression = { ...bound, value: '1000000000000' };
  const isNumber = type.kind === 'number';
  const input: Input = {
    name: SUBJECT,
    type,
    shared: false,
    at: nowhere,
    ...(isNumber ? { atLeast: bound, atMost: most, resolution: '0.000000001' } : {}),
  };
  const evidence = rulebook.evidence.map((one) => {
    const { home, ...others } = one;
    return home === leaf.id ? others : one;
  });
  const made = only({ ...rulebook, evidence, inputs: [...rulebook.inputs, input] }, bare);
  return { rulebook: made, leaf: bare, witness: witnessOf(one) };
}

/** Nothing else is in the way where the leaf speaks of no other score. */
function only(rulebook: Rulebook, leaf: Leaf): Rulebook {
  const others = without(rulebook, 'grading', 'ranking', 'rescaleTotal');
  const bare = { ...others, tests: [], results: [], acknowledgements: [] };
  if (speaksOfOthers(rulebook, leaf)) return { ...bare, ...replaced(rulebook, leaf) };
  return { ...bare, blocks: [], fields: [leaf] };
}

function replaced(rulebook: Rulebook, leaf: Leaf): Pick<Rulebook, 'fields' | 'blocks'> {
  const within = <N extends Rulebook['fields'][number]>(node: N): N => {
    if (node.id === leaf.id) return leaf as N;
    return node.kind === 'group' ? { ...node, children: node.children.map(within) } : node;
  };
  return {
    fields: rulebook.fields.map(within),
    blocks: rulebook.blocks.map((block) => ({ ...block, children: block.children.map(within) })),
  };
}

const OTHERS: ReadonlySet<Expression['kind']> = new Set(['score-of', 'total', 'round-score']);

function speaksOfOthers({ definitions }: Rulebook, { rule }: Leaf): boolean {
  const outer = [
    ...(rule ? expressionsOfRule(rule) : []),
    ...definitions.map(({ value }) => value),
  ];
  return outer.some((one) => [...withSubexpressions(one)].some(({ kind }) => OTHERS.has(kind)));
}

export function scoreWith(
  { rulebook, leaf, witness }: AloneLeaf,
  values: Readonly<Record<string, string>>,
): ScoredNode | undefined {
  const inputs = { ...witness.inputs, ...values };
  return scoreNode(rulebook, { ...witness, inputs }, leaf.id);
}

function witnessOf(one: Case): Witness {
  const { name, type, block, attributes, cases } = one.unit;
  const { inputs, evidence, surveys, manualScores, choices } = handedIn(one);
  const given = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    );
  const datum = (value: unknown) =>
    typeof value === 'string'
      ? ({ kind: 'given', value } as const)
      : ({ kind: 'refused', text: '', why: 'unreadable' } as const);
  const mapped = <From, To>(
    from: Readonly<Record<string, readonly From[]>>,
    to: (one: From) => To,
  ) => Object.fromEntries(Object.entries(from).map(([key, list]) => [key, list.map(to)]));
  return {
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(block === undefined ? {} : { block }),
    attributes: given(attributes),
    inputs: given({ ...one.shared, ...inputs }),
    evidence,
    cases: mapped(cases, ({ cells }) => given(cells)),
    surveys: mapped(surveys, (count) => ({ ...count, count: datum(count.count) })),
    manualScores: mapped(manualScores, (score) => ({ ...score, score: datum(score.score) })),
    choices: mapped(choices, (choice) => ({ ...choice, choice: datum(choice.choice) })),
  };
}
