import { not } from '../../../packages/generators/src/program/cond.js';
import type { Cond, Int } from '../../../packages/generators/src/program/int.js';
import type { GradeProgram, Program } from '../../../packages/generators/src/program/program.js';
import type {
  Block,
  Ending,
  LetValue,
  Statement,
} from '../../../packages/generators/src/program/statement.js';
import { assuming, boundsOf, isImpossible, naming, type Path } from './proof.js';

/** One answer to one question of a program. */
export interface Branch {
  /** In which leaf, or what of the rulebook. */
  readonly where: string;
  readonly said: string;
}

/**
 * The program with each of its questions telling which answer it got, as a comparison of texts that never
 * changes it: `question and 'reached 7' = 'reached 7', or 'reached 8' <> 'reached 8'`. Answers that follow
 * from the questions before (`proof.ts` proves it) are no branches.
 */
export function marked(program: Program): {
  readonly program: Program;
  readonly branches: readonly Branch[];
} {
  const branches: Branch[] = [];
  const { rulebook } = program;
  const start: Path = { holds: boundsOf(rulebook), names: new Map(), rulebook };
  const marker = (where: string) => {
    const tell = (said: string): Cond => {
      const value = `reached ${String(branches.push({ where, said }) - 1)}`;
      return { op: 'same', left: { op: 'text', value }, right: { op: 'text', value } };
    };
    return (block: Block, ...more: readonly Cond[]): Block =>
      blockOf(block, assuming(start, ...more), tell);
  };
  const blocks = (all: readonly Block[], where: string): readonly Block[] =>
    all.map((block, at) => marker(`${where} ${String(at + 1)}`)(block));
  const one = (block: Block | undefined, where: string) => block && marker(where)(block);
  const made: Program = {
    ...program,
    inputs: program.inputs.map(({ lowest, highest, ...input }) => ({
      ...input,
      ...optional('lowest', one(lowest, `lowest of ${input.input.name}`)),
      ...optional('highest', one(highest, `highest of ${input.input.name}`)),
    })),
    leaves: program.leaves.map(({ leaf, body, missingInput, zeroDenominator }) => ({
      leaf,
      body: marker(leaf.id)(body),
      ...optional('missingInput', one(missingInput, `${leaf.id}, missing input`)),
      ...optional('zeroDenominator', one(zeroDenominator, `${leaf.id}, zero denominator`)),
    })),
    meant: new Map([...program.meant].map(([id, block]) => [id, marker(id)(block)])),
    spreads: program.spreads.map(({ over, body }, at) => ({
      over,
      body: marker(`over units ${String(at + 1)}`)(body),
    })),
    shares: program.shares.map((share, at) => one(share, `share ${String(at + 1)}`)),
    ...optional('rescaleTotal', one(program.rescaleTotal, 'rescaled total')),
    grades: program.grades.map(({ band, conditions }, at) => ({
      band,
      conditions: conditions.map((block, place) =>
        marker(`grade ${band.grade} ${String(place + 1)}`)(
          block,
          // Grades are asked one behind the other.
          ...program.grades.slice(0, at).flatMap(refused),
        ),
      ),
    })),
    vetoes: blocks(program.vetoes, 'veto'),
    downgrades: blocks(program.downgrades, 'downgrade'),
    caps: blocks(program.caps, 'highest grade'),
    rankKeys: program.rankKeys.map((key, at) => one(key, `rank key ${String(at + 1)}`)),
    results: blocks(program.results, 'result'),
  };
  return { program: made, branches };
}

/** What a unit that a grade does not take answers, where the grade asks one thing. */
function refused({ conditions }: GradeProgram): readonly Cond[] {
  const [only, ...others] = conditions;
  const last = only?.at(-1);
  if (others.length > 0 || last?.do !== 'end' || last.with.kind !== 'answer') return [];
  return [not(last.with.value)];
}

function optional<Name extends string>(name: Name, block: Block | undefined) {
  return (block ? { [name]: block } : {}) as Readonly<Partial<Record<Name, Block>>>;
}

type Tell = (said: string) => Cond;

function blockOf(block: Block, outer: Path, tell: Tell): Block {
  let path = outer;
  return block.map((statement) => {
    const made = statementOf(statement, path, tell);
    path = named(statement, path);
    if (statement.do === 'if' && isEnded(statement.then)) {
      path = assuming(path, not(statement.when));
    }
    return made;
  });
}

function statementOf(statement: Statement, path: Path, tell: Tell): Statement {
  switch (statement.do) {
    case 'let':
    case 'set':
      return { ...statement, value: valueOf(statement.value, path, tell) };
    case 'if':
      return {
        ...statement,
        when: condOf(statement.when, path, tell),
        then: blockOf(statement.then, assuming(path, statement.when), tell),
        otherwise: blockOf(statement.otherwise, assuming(path, not(statement.when)), tell),
      };
    case 'aggregate': {
      const { counted, of } = statement;
      return {
        ...statement,
        counted: blockOf(counted, apart(path), tell),
        ...(of ? { of: blockOf(of, apart(path), tell) } : {}),
      };
    }
    case 'end':
      return { do: 'end', with: endOf(statement.with, path, tell) };
    default:
      return statement;
  }
}

function endOf(ending: Ending, path: Path, tell: Tell): Ending {
  switch (ending.kind) {
    case 'points':
    case 'value': {
      const { num, den } = ending.value;
      return { ...ending, value: { num: intOf(num, path, tell), den: intOf(den, path, tell) } };
    }
    case 'answer':
      return { ...ending, value: condOf(ending.value, path, tell) };
    case 'day':
      return { ...ending, value: intOf(ending.value, path, tell) };
    case 'per-case':
      return {
        ...ending,
        row: blockOf(ending.row, apart(path), tell),
        noRows: blockOf(ending.noRows, apart(path), tell),
      };
    default:
      return ending;
  }
}

function valueOf(value: LetValue, path: Path, tell: Tell): LetValue {
  if (value.type === 'bool') return { ...value, value: condOf(value.value, path, tell) };
  return value.type === 'int' ? { ...value, value: intOf(value.value, path, tell) } : value;
}

function condOf(value: Cond, path: Path, tell: Tell): Cond {
  switch (value.op) {
    case 'true':
    case 'false':
      return value;
    case 'not':
      return { ...value, value: condOf(value.value, path, tell) };
    case 'and':
    case 'or': {
      const known = value.op === 'and' ? value.left : not(value.left);
      return {
        ...value,
        left: condOf(value.left, path, tell),
        right: condOf(value.right, assuming(path, known), tell),
      };
    }
    default: {
      const own =
        value.op === 'compare'
          ? {
              ...value,
              left: intOf(value.left, path, tell),
              right: intOf(value.right, path, tell),
            }
          : value;
      const said = saidOf(value);
      const mayBe = { yes: !isImpossible(value, path), no: !isImpossible(not(value), path) };
      if (!mayBe.yes || !mayBe.no) return own;
      return {
        op: 'or',
        left: { op: 'and', left: own, right: tell(`${said}: yes`) },
        right: { op: 'not', value: tell(`${said}: no`) },
      };
    }
  }
}

function intOf(value: Int, path: Path, tell: Tell): Int {
  switch (value.op) {
    case 'const':
    case 'local':
    case 'slot':
      return value;
    case 'neg':
    case 'abs':
      return { ...value, value: intOf(value.value, path, tell) };
    case 'choose':
      return {
        ...value,
        when: condOf(value.when, path, tell),
        then: intOf(value.then, assuming(path, value.when), tell),
        otherwise: intOf(value.otherwise, assuming(path, not(value.when)), tell),
      };
    default:
      return {
        ...value,
        left: intOf(value.left, path, tell),
        right: intOf(value.right, path, tell),
      };
  }
}

/** What names stand for behind a statement: of both sides of a question, by its answer. */
function named(statement: Statement, path: Path): Path {
  if (statement.do === 'let' || statement.do === 'set') {
    return naming(path, statement.name, statement.value);
  }
  if (statement.do !== 'if') return path;
  const { when, then, otherwise } = statement;
  const [first, second] = [then, otherwise].map((side) =>
    side.reduce((now, one) => named(one, now), path),
  );
  const names = new Map<string, LetValue>([...(first?.names ?? []), ...(second?.names ?? [])]);
  for (const name of [...names.keys()]) {
    const [one, other] = [first?.names.get(name), second?.names.get(name)];
    if (one === undefined || other === undefined || one === other) continue;
    names.delete(name);
    if (one.type !== 'bool' || other.type !== 'bool') continue;
    // Behind both sides it is what it became on the side that was taken.
    const value = naming(path, name, {
      type: 'bool',
      value: eitherSide(name, when, one.value, other.value),
    }).names.get(name);
    if (value) names.set(name, value);
  }
  return { ...path, names };
}

/** By far most often the question is the name itself: `and` and `or`, of which the right side is asked last. */
function eitherSide(name: string, when: Cond, then: Cond, otherwise: Cond): Cond {
  if (when.op === 'local-is' && when.name === name) {
    return { op: 'and', left: otherwise, right: then };
  }
  if (when.op === 'not' && when.value.op === 'local-is' && when.value.name === name) {
    return { op: 'or', left: otherwise, right: then };
  }
  return {
    op: 'or',
    left: { op: 'and', left: when, right: then },
    right: { op: 'and', left: not(when), right: otherwise },
  };
}

/** Rows, and other units, are no part of the way here. */
function apart({ rulebook }: Path): Path {
  return { holds: [], names: new Map(), rulebook };
}

function isEnded(block: Block): boolean {
  const last = block.at(-1);
  return last?.do === 'end' || last?.do === 'lack';
}

/** A question in so many words that a person finds it in the rulebook. */
export function saidOf(value: Cond | Int): string {
  switch (value.op) {
    case 'const':
      return String(value.value);
    case 'local':
    case 'local-is':
      return value.name;
    case 'slot':
    case 'slot-is': {
      const { slot } = value;
      const part = 'part' in slot && slot.part === 'denominator' ? ' (denominator)' : '';
      if ('fact' in slot) return `${slot.fact} of ${slot.name}`;
      if ('node' in slot) return `score of ${slot.node ?? 'total'}${part}`;
      return `${'name' in slot ? slot.name : slot.of}${part}`;
    }
    case 'neg':
      return `-${saidOf(value.value)}`;
    case 'abs':
      return `|${saidOf(value.value)}|`;
    case 'choose':
      return `(${saidOf(value.when)} ? ${saidOf(value.then)} : ${saidOf(value.otherwise)})`;
    case 'compare':
      return `${saidOf(value.left)} ${value.by} ${saidOf(value.right)}`;
    case 'same': {
      const side = (text: typeof value.left): string =>
        text.op === 'text' ? text.value : text.op === 'text-local' ? text.name : nameOf(text.slot);
      return `${side(value.left)} = ${side(value.right)}`;
    }
    case 'unit-is':
      return `unit is ${value.name}`;
    case 'evidence-is':
      return `${value.evidence} is ${value.state}`;
    case 'not':
      return `not ${saidOf(value.value)}`;
    case 'and':
    case 'or':
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
    case 'floor-div':
    case 'round-div':
      return `(${saidOf(value.left)} ${SIGNS[value.op]} ${saidOf(value.right)})`;
    default:
      return value.op;
  }
}

const SIGNS = {
  and: 'and',
  or: 'or',
  add: '+',
  sub: '-',
  mul: '×',
  min: 'min',
  max: 'max',
  'floor-div': 'div',
  'round-div': 'rounded by',
} as const;

function nameOf(slot: { readonly of: string; readonly name?: string }): string {
  return slot.name ?? slot.of;
}
