import {
  expressionsOfRule,
  leavesOf,
  nodesOf,
  withSubexpressions,
  type CaseTable,
  type Evidence,
  type Expression,
  type Input,
  type Leaf,
  type NodeId,
  type Outcome,
  type PreviousFigure,
  type Rulebook,
  type Scoring,
  type Survey,
} from '@cchc/model';

/** What a form asks for: one thing that a unit hands in or that people say of it. */
export type Field =
  | { readonly kind: 'input'; readonly input: Input }
  | {
      readonly kind: 'evidence';
      readonly evidence: Evidence;
      /** Whether rules look at how many there are, and at the day. */
      readonly counted: boolean;
      readonly dated: boolean;
    }
  | { readonly kind: 'table'; readonly table: CaseTable }
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'rater'; readonly leaf: Leaf; readonly rater?: string }
  | { readonly kind: 'choice'; readonly leaf: Leaf; readonly titles: readonly string[] }
  | { readonly kind: 'previous'; readonly of: PreviousFigure };

export interface Form {
  /** What belongs to no node, or to several. */
  readonly general: readonly Field[];
  readonly byNode: ReadonlyMap<NodeId, readonly Field[]>;
}

const known = new WeakMap<Rulebook, Form>();

/** Everything that a unit may hand in under a rulebook, each beside the node that asks for it. */
export function formOf(rulebook: Rulebook): Form {
  const form = known.get(rulebook) ?? made(rulebook);
  known.set(rulebook, form);
  return form;
}

function made(rulebook: Rulebook): Form {
  const general: Field[] = [];
  const byNode = new Map<NodeId, Field[]>();
  const users = usersOf(rulebook);
  const nodes = new Set([...nodesOf(rulebook)].map(({ id }) => id));
  const put = (field: Field, home: NodeId | undefined): void => {
    if (home === undefined || !nodes.has(home)) general.push(field);
    else byNode.set(home, [...(byNode.get(home) ?? []), field]);
  };
  for (const input of rulebook.inputs)
    put({ kind: 'input', input }, input.home ?? users.only(`input ${input.name}`));
  for (const evidence of rulebook.evidence) {
    const { name } = evidence;
    const home = evidence.home ?? users.only(`evidence ${name}`);
    const counted = evidence.atLeast !== undefined || users.facts.has(`count ${name}`);
    const dated =
      evidence.issued !== undefined ||
      users.facts.has(`date ${name}`) ||
      users.facts.has(`moment ${name}`);
    put({ kind: 'evidence', evidence, counted, dated }, home);
  }
  for (const table of rulebook.tables)
    put({ kind: 'table', table }, table.home ?? users.only(`table ${table.name}`));
  for (const survey of rulebook.surveys)
    put({ kind: 'survey', survey }, users.only(`survey ${survey.name}`));
  for (const leaf of leavesOf(rulebook)) for (const field of byPeople(leaf)) put(field, leaf.id);
  for (const [key, of] of users.previous) put({ kind: 'previous', of }, users.only(key));
  return { general, byNode };
}

function byPeople(leaf: Leaf): readonly Field[] {
  if (!leaf.rule) return [];
  return [...scoringsIn(leaf.rule.scoring)].flatMap((scoring): readonly Field[] => {
    if (scoring.kind === 'scorer-choice')
      return [{ kind: 'choice', leaf, titles: scoring.alternatives.map(({ title }) => title) }];
    if (scoring.kind !== 'manual') return [];
    if (scoring.raters.length === 0) return [{ kind: 'rater', leaf }];
    return scoring.raters.map(({ name }) => ({ kind: 'rater', leaf, rater: name }));
  });
}

/** The rule and the rules inside its branches. */
export function* scoringsIn(scoring: Scoring): Generator<Scoring> {
  yield scoring;
  for (const outcome of outcomesOf(scoring))
    if (outcome.kind === 'nested') yield* scoringsIn(outcome.scoring);
  if (scoring.kind === 'per-case') yield* scoringsIn(scoring.scoring);
}

function outcomesOf(scoring: Scoring): readonly Outcome[] {
  switch (scoring.kind) {
    case 'bands':
      return [...scoring.bands.map(({ outcome }) => outcome), ...rest(scoring)];
    case 'guards':
      return [...scoring.branches.map(({ outcome }) => outcome), ...rest(scoring)];
    case 'scorer-choice':
      return scoring.alternatives.map(({ outcome }) => outcome);
    default:
      return [];
  }
}

function rest({ otherwise, uncovered }: { otherwise?: Outcome; uncovered?: Outcome }) {
  return [otherwise, uncovered].filter((one) => one !== undefined);
}

/** Which leaves use what, through named values too. */
function usersOf(rulebook: Rulebook) {
  const leaves = new Map<string, Set<NodeId>>();
  const facts = new Set<string>();
  const previous = new Map<string, PreviousFigure>();
  const definitions = new Map(rulebook.definitions.map(({ name, value }) => [name, value]));
  const use = (key: string, leaf: NodeId): void => {
    leaves.set(key, (leaves.get(key) ?? new Set()).add(leaf));
  };
  const look = (expression: Expression, leaf: NodeId): void => {
    for (const part of withSubexpressions(expression)) {
      if (part.kind === 'reference' && part.to === 'input') use(`input ${part.name}`, leaf);
      if (part.kind === 'reference' && part.to === 'definition') {
        const value = definitions.get(part.name);
        if (value) look(value, leaf);
      }
      if (part.kind === 'evidence') {
        use(`evidence ${part.evidence}`, leaf);
        facts.add(`${part.fact} ${part.evidence}`);
      }
      if (part.kind === 'aggregate') use(`table ${part.table}`, leaf);
      if (part.kind === 'survey-result') use(`survey ${part.survey}`, leaf);
      if (part.kind === 'previous') {
        previous.set(previousKey(part.of), part.of);
        use(previousKey(part.of), leaf);
      }
    }
  };
  for (const { id, rule } of leavesOf(rulebook)) {
    if (!rule) continue;
    for (const expression of expressionsOfRule(rule)) look(expression, id);
    for (const scoring of scoringsIn(rule.scoring)) {
      if (scoring.kind === 'survey') use(`survey ${scoring.survey}`, id);
      if (scoring.kind === 'per-case') use(`table ${scoring.table}`, id);
    }
  }
  const only = (key: string): NodeId | undefined => {
    const [first, ...others] = leaves.get(key) ?? [];
    return others.length === 0 ? first : undefined;
  };
  return { only, facts, previous };
}

export function previousKey(of: PreviousFigure): string {
  if (of.kind === 'reference') return `previous ${of.to} ${of.name}`;
  return of.kind === 'total' ? 'previous total' : `previous score ${of.node}`;
}
