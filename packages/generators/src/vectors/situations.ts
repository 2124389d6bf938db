import {
  dayFromNumber,
  dayNumber,
  dayOfMoment,
  expressionsOfRule,
  leavesOf,
  nodesOf,
  timeOfMoment,
  withSubexpressions,
  type Audience,
  type Expression,
  type Leaf,
  type Node,
  type NodeId,
  type Rulebook,
} from '@cchc/model';
import {
  acceptedDocument,
  evidenceAlone,
  judgedAlone,
  surveyAlone,
  tableAlone,
  tableNearlyAlike,
} from './handed-in.js';
import { baseInputs, baseValue } from './base.js';
import { boundariesIn, boundariesOfRule, type Boundary } from './boundaries.js';
import { oneBehindTheOther } from './holding.js';
import { inputAlone } from './inputs.js';
import { inputPiece, keyOf, type Piece, type Situation } from './piece.js';
import { slotsIn, type Slot } from './slots.js';
import { valuesAround, type SolveIn } from './solve.js';

/**
 * All that is worth a try for a leaf: each boundary from both sides, zero denominators, and each thing
 * handed in by itself in all its ways.
 */
export function situationsOf(
  rulebook: Rulebook,
  leaf: Leaf,
  lineage: readonly Node[],
  { inputs, low, next }: Bases,
): readonly Situation[] {
  const types = typesOf(rulebook, lineage);
  const { rule } = leaf;
  const roots = rule ? [...expressionsOfRule(rule)] : [];
  const slots = new Set(roots.flatMap((root) => [...slotsIn(root, rulebook)]));
  const inside = roots.flatMap((root) => behindNames(root, rulebook));
  const boundaries = [
    ...(rule ? boundariesOfRule(rule) : []),
    ...inside.flatMap((one) => boundariesIn(one)),
  ];
  const pieces = [
    ...rulebook.inputs
      .filter(
        ({ name, home, shared }) => !shared && (home === leaf.id || slots.has(`input:${name}`)),
      )
      .flatMap((input) => inputAlone(input, rulebook)),
    ...evidenceFor(rulebook, leaf, roots).flatMap((one) => evidenceAlone(one, rulebook)),
    ...rulebook.surveys
      .filter(({ name }) => rule?.scoring.kind === 'survey' && rule.scoring.survey === name)
      .flatMap(surveyAlone),
    ...rulebook.tables
      .filter(({ name }) => tablesIn(leaf, roots, inside).has(name))
      .flatMap((table) => tableAlone(table, rulebook, next)),
    ...judgedAlone(leaf),
  ];
  const solveIn = {
    rulebook,
    points: leaf.worth.points,
    base: (slot: Slot) => baseValue(slot, rulebook, inputs),
    choice: 0,
  };
  const tried = [
    ...around(boundaries, solveIn),
    ...oneBehindTheOther(roots, solveIn),
    ...zeros([...roots, ...inside], rulebook),
    ...pieces.map((piece) => [piece]),
    ...pieces.filter(isOption).map((piece) => [...lowBeside(piece, pieces, low), piece]),
  ];
  const keys = new Set(tried.flatMap((together) => together.map(keyOf)));
  const about = [`leaf:${leaf.id}`, ...keys];
  // What a rule asks of some types is tried of each of them too.
  const asked = new Set(roots.flatMap(typesAsked).filter((type) => types?.includes(type) ?? true));
  return [types, ...[...asked].map((type) => [type])].flatMap((of) =>
    tried.map((together) => ({ pieces: together, about, types: of })),
  );
}

/** Case tables by themselves, for all leaves that look at them: `tried` says what was tried of each leaf. */
export function situationsOfTables(
  rulebook: Rulebook,
  tried: ReadonlyMap<NodeId, readonly Situation[]>,
): readonly Situation[] {
  return rulebook.tables.flatMap((table) => {
    const key = `table:${table.name}`;
    const looking = [...tried].filter(([, all]) => all.some(({ about }) => about.includes(key)));
    const [first] = looking;
    if (!first) return [];
    const about = [key, ...looking.map(([id]) => `leaf:${id}`)];
    const types = first[1][0]?.types;
    return tableNearlyAlike(table, rulebook).map((piece) => ({ pieces: [piece], about, types }));
  });
}

/** What each input is in a unit in which all is high, and in one in which all is low. */
interface Bases {
  readonly inputs: ReadonlyMap<string, string>;
  readonly low: ReadonlyMap<string, string>;
  readonly next: () => number;
}

/** A yes, a no or another option: what it does may show only where nothing else gives points. */
function isOption(piece: Piece): boolean {
  return piece.of === 'input' && piece.value?.kind === 'given' && !/^[-\d]/.test(piece.value.value);
}

function lowBeside(
  { name }: Piece,
  pieces: readonly Piece[],
  low: ReadonlyMap<string, string>,
): readonly Piece[] {
  const others = pieces.flatMap((one) =>
    one.of === 'input' && one.name !== name ? [one.name] : [],
  );
  return [...new Set(others)].map((other) => inputPiece(other, low.get(other) ?? ''));
}

/** Whom nodes are for may hang on figures: each of these in all its ways, for units of each type. */
export function situationsOfAudiences(rulebook: Rulebook): readonly Situation[] {
  const conditions = [...nodesOf(rulebook)].flatMap(({ applies }) =>
    applies.flatMap(({ to }) => to.flatMap((one) => (one.kind === 'when' ? [one.condition] : []))),
  );
  const slots = new Set(conditions.flatMap((one) => [...slotsIn(one, rulebook)]));
  const types = rulebook.unitTypes.length > 0 ? rulebook.unitTypes : [undefined];
  return rulebook.inputs
    .filter(({ name, shared }) => !shared && slots.has(`input:${name}`))
    .flatMap((input) => inputAlone(input, rulebook))
    .flatMap((piece) =>
      types.map((type) => ({
        pieces: [piece],
        about: [keyOf(piece)],
        ...(type === undefined ? {} : { types: [type] }),
      })),
    );
}

/** The same for what grades, results, ranks and vetoes ask of inputs that no leaf asks for. */
export function situationsAfter(rulebook: Rulebook): readonly Situation[] {
  const own = new Set(
    [...leavesOf(rulebook)].flatMap(({ rule }) =>
      rule ? [...expressionsOfRule(rule)].flatMap((one) => [...slotsIn(one, rulebook)]) : [],
    ),
  );
  const slots = new Set(askedAfter(rulebook).flatMap((one) => [...slotsIn(one, rulebook)]));
  return rulebook.inputs
    .filter(
      ({ name, shared }) => !shared && slots.has(`input:${name}`) && !own.has(`input:${name}`),
    )
    .flatMap((input) => inputAlone(input, rulebook))
    .map((piece) => ({ pieces: [piece], about: [keyOf(piece)] }));
}

/** Both sides of each boundary of what they ask, of inputs that leaves ask for too. */
export function boundariesAfter(rulebook: Rulebook): readonly Situation[] {
  const inputs = baseInputs(rulebook, 'high');
  return around(
    askedAfter(rulebook).flatMap((one) => boundariesIn(one)),
    {
      rulebook,
      points: rulebook.scale,
      base: (slot: Slot) => baseValue(slot, rulebook, inputs),
      choice: 0,
    },
  ).map((pieces) => ({ pieces, about: pieces.map(keyOf) }));
}

function askedAfter({ grading, results, ranking }: Rulebook): readonly Expression[] {
  return [
    ...(grading?.grades ?? []).flatMap(({ conditions }) =>
      conditions.flatMap((one) => (one.kind === 'when' ? [one.condition] : [])),
    ),
    ...(grading?.vetoes ?? []).map(({ when }) => when),
    ...(grading?.downgrades ?? []).map(({ when }) => when),
    ...(grading?.caps ?? []).map(({ when }) => when),
    ...results.map(({ value }) => value),
    ...(ranking?.keys ?? []).flatMap((key) => (key.kind === 'value' ? [key.value] : [])),
  ];
}

/** Parameters have so many cases that matter: with each of them a boundary may stand somewhere else. */
const CHOICES = [0, 1, 2];

function around(boundaries: readonly Boundary[], solveIn: SolveIn): readonly (readonly Piece[])[] {
  const { rulebook } = solveIn;
  return boundaries.flatMap((boundary) => {
    const { left, right, subject } = boundary;
    const slots = [...slotsIn(left, rulebook, subject), ...slotsIn(right, rulebook, subject)];
    return [...new Set(slots)].flatMap((slot) =>
      withDayBehind(boundary, slot, rulebook)
        .flatMap((one) => [
          ...new Set(CHOICES.flatMap((choice) => valuesAround(one, slot, { ...solveIn, choice }))),
        ])
        .flatMap((value) => pieceAt(slot, value, rulebook)),
    );
  });
}

/** A day bounds a moment from both of its ends. */
function withDayBehind(boundary: Boundary, slot: Slot, rulebook: Rulebook): readonly Boundary[] {
  const { right } = boundary;
  const name = slot.slice('input:'.length);
  const isMoment =
    slot.startsWith('moment:') ||
    rulebook.inputs.some((one) => one.name === name && one.type.kind === 'moment');
  if (!isMoment || right.kind !== 'date') return [boundary];
  const behind: Expression = { ...right, value: dayFromNumber(dayNumber(right.value) + 1) };
  return [boundary, { ...boundary, right: behind }];
}

function pieceAt(slot: Slot, value: string, rulebook: Rulebook): readonly [Piece][] {
  const name = slot.slice(slot.indexOf(':') + 1);
  if (slot.startsWith('input:')) {
    return rulebook.inputs.some((one) => one.name === name && one.shared)
      ? []
      : [[inputPiece(name, value)]];
  }
  const document = acceptedDocument(rulebook);
  const isMoment = slot.startsWith('moment:');
  const when = { issued: dayOfMoment(value), ...(isMoment && { time: timeOfMoment(value) }) };
  const documents = slot.startsWith('count:')
    ? Array.from({ length: Number(value) }, () => document)
    : [{ ...document, ...when }];
  return [[{ of: 'evidence', name, value: documents }]];
}

/** Denominators of zero, with a numerator and with nothing at all. */
function zeros(
  expressions: readonly Expression[],
  rulebook: Rulebook,
): readonly (readonly Piece[])[] {
  const nothing = (of: Expression): readonly Piece[] =>
    [...slotsIn(of, rulebook)].flatMap((slot) =>
      slot.startsWith('input:') ? pieceAt(slot, '0', rulebook).flat() : [],
    );
  return expressions.flatMap((root) =>
    [...withSubexpressions(root)].flatMap((part) =>
      part.kind === 'arithmetic' && part.operator === '/'
        ? [nothing(part.right), [...nothing(part.right), ...nothing(part.left)]].filter(
            (pieces) => pieces.length > 0,
          )
        : [],
    ),
  );
}

/** The formulas behind the names that an expression uses. */
function behindNames(root: Expression, rulebook: Rulebook): readonly Expression[] {
  return [...withSubexpressions(root)].flatMap((part): readonly Expression[] => {
    if (part.kind !== 'reference' || part.to !== 'definition') return [];
    const definition = rulebook.definitions.find(({ name }) => name === part.name);
    return definition ? [definition.value, ...behindNames(definition.value, rulebook)] : [];
  });
}

function evidenceFor({ evidence }: Rulebook, { id }: Leaf, roots: readonly Expression[]) {
  const asked = new Set(
    roots.flatMap((root) =>
      [...withSubexpressions(root)].flatMap((part) =>
        part.kind === 'evidence' ? [part.evidence] : [],
      ),
    ),
  );
  return evidence.filter(({ name, home }) => home === id || asked.has(name));
}

function tablesIn(
  { rule }: Leaf,
  roots: readonly Expression[],
  inside: readonly Expression[],
): ReadonlySet<string> {
  const scored = rule?.scoring.kind === 'per-case' ? [rule.scoring.table] : [];
  const counted = [...roots, ...inside].flatMap((root) =>
    [...withSubexpressions(root)].flatMap((part) =>
      part.kind === 'aggregate' ? [part.table] : [],
    ),
  );
  return new Set([...scored, ...counted]);
}

function typesNamed(audience: Audience): readonly string[] {
  if (audience.kind === 'type') return [audience.name];
  if (audience.kind === 'unit') return [];
  return typesAsked(audience.condition);
}

function typesAsked(condition: Expression): readonly string[] {
  return [...withSubexpressions(condition)].flatMap((part) =>
    part.kind === 'unit-is' && part.by === 'type' ? [part.name] : [],
  );
}

/** The types that a node and all above it are for; undefined where any will do. */
function typesOf({ unitTypes }: Rulebook, lineage: readonly Node[]): readonly string[] | undefined {
  const statements = lineage.flatMap(({ applies }) => applies);
  if (statements.length === 0 || unitTypes.length === 0) return undefined;
  const allowed = unitTypes.filter((type) =>
    statements.every(({ kind, to }) => {
      const named = to.flatMap(typesNamed);
      if (named.length === 0) return true;
      return named.includes(type) === (kind === 'only');
    }),
  );
  return allowed.length === 0 ? undefined : allowed;
}
