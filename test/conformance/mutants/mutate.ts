import { CONTRARY, type Input } from '@cchc/model';
import { decided, learnt, type Facts } from '../../../packages/generators/src/columnar/facts.js';
import { not } from '../../../packages/generators/src/program/cond.js';
import {
  int,
  type CompareOp,
  type Cond,
  type Int,
  type Slot,
} from '../../../packages/generators/src/program/int.js';
import type { LeafProgram } from '../../../packages/generators/src/program/lower-leaf.js';
import type { Program } from '../../../packages/generators/src/program/program.js';
import type {
  Block,
  Ending,
  Statement,
} from '../../../packages/generators/src/program/statement.js';

export const MUTATIONS = [
  'comparison',
  'boundary',
  'constant',
  'rounding',
  'branch removed',
  'missing-value handling',
] as const;

/** A small wrong that a scorer could have in one place. */
export interface Mutant {
  /** What the switch says when it is awake; mutants of different leaves may have the same. */
  readonly number: number;
  readonly leaf: string;
  readonly mutation: (typeof MUTATIONS)[number];
  /** What was changed, for whoever argues about it. */
  readonly said: string;
}

export function textOf({ leaf, mutation, said }: Mutant): string {
  return `${leaf}: ${mutation} ${said}`;
}

/** The input that wakes mutants: those of its number, or none where it is 0. */
export const SWITCH = 'mutant';

/**
 * The program with all mutants in it, asleep unless the figure that all units share is their number: so any target prints them
 * into one artefact, and the data say which of them are awake. Of each number at most one of a leaf is, and none
 * of whatever that leaf's rule reads. `isIn` says of which leaves, by their place.
 */
export function mutated(
  program: Program,
  isIn: (leaf: number) => boolean = () => true,
): {
  readonly program: Program;
  readonly mutants: readonly Mutant[];
} {
  const [field] = program.rulebook.fields;
  if (!field) throw new Error('a rulebook has fields');
  const input: Input = { name: SWITCH, type: { kind: 'integer' }, shared: true, at: field.at };
  const mutants: Mutant[] = [];
  // Leaves that read scores have numbers that no other leaf has.
  let last = 0;
  const made = new Map<string, LeafProgram>();
  const mutate = (leaf: LeafProgram, first: number): void => {
    const own: Mutant[] = [];
    made.set(leaf.leaf.id, mutatedLeaf(leaf, own, first));
    mutants.push(...own);
    last = Math.max(last, first + own.length - 1);
  };
  const [alone, reading] = [false, true].map((reads) =>
    program.leaves.filter((leaf, at) => isIn(at) && readsScores(leaf, program) === reads),
  );
  for (const leaf of alone ?? []) mutate(leaf, 1);
  for (const leaf of reading ?? []) mutate(leaf, last + 1);
  const leaves = program.leaves.map((leaf) => made.get(leaf.leaf.id) ?? leaf);
  const rulebook = { ...program.rulebook, inputs: [...program.rulebook.inputs, input] };
  const inputs = [...program.inputs, { input, digits: 0 }];
  return { program: { ...program, rulebook, inputs, leaves }, mutants };
}

function readsScores(leaf: LeafProgram, { spreads }: Program): boolean {
  const text = JSON.stringify(leaf, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  const over = spreads.filter((_, at) => text.includes(`"spread":${String(at)},`));
  return /"of":"(score|total)"/.test(
    text +
      JSON.stringify(over, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
  );
}

function mutatedLeaf(program: LeafProgram, mutants: Mutant[], first: number): LeafProgram {
  const { leaf, body, missingInput, zeroDenominator } = program;
  const awake = (mutation: Mutant['mutation'], said: string): Cond => {
    const number = first + mutants.length;
    mutants.push({ number, leaf: leaf.id, mutation, said });
    return {
      op: 'compare',
      by: '=',
      left: { op: 'slot', slot: SLOT, range: {} },
      right: int(number),
    };
  };
  const blockOf = (block: Block, outer: Facts = new Map()): Block => {
    let facts = outer;
    return block.flatMap((one) => {
      const made = statementOf(one, facts);
      if (one.do === 'if' && isEnded(one.then)) facts = learnt(facts, not(one.when));
      return made;
    });
  };
  const statementOf = (statement: Statement, facts: Facts): readonly Statement[] => {
    switch (statement.do) {
      case 'let':
      case 'set': {
        const { value } = statement;
        if (value.type === 'bool')
          return [{ ...statement, value: { ...value, value: condOf(value.value, facts) } }];
        if (value.type === 'int')
          return [{ ...statement, value: { ...value, value: intOf(value.value) } }];
        return [statement];
      }
      case 'if': {
        const kept = condOf(statement.when, facts);
        const removed = awake('branch removed', JSON.stringify(statement.then[0]?.do));
        const when: Cond = { op: 'and', left: { op: 'not', value: removed }, right: kept };
        return [
          {
            ...statement,
            when,
            then: blockOf(statement.then, learnt(facts, statement.when)),
            otherwise: blockOf(statement.otherwise, learnt(facts, not(statement.when))),
          },
        ];
      }
      case 'lack': {
        const wrong = awake('missing-value handling', statement.cause);
        return [{ do: 'if', when: wrong, then: [NOTHING], otherwise: [] }, statement];
      }
      case 'end':
        return endOf(statement.with);
      default:
        return [statement];
    }
  };
  const endOf = (ending: Ending): readonly Statement[] => {
    if (ending.kind !== 'points') return [{ do: 'end', with: ending }];
    const { num, den } = ending.value;
    const one = intOf(num);
    const wrong: Statement[] = [];
    if (num.op === 'const' && den.op === 'const') {
      const more = awake('constant', String(num.value));
      const value = { num: int(num.value + den.value), den };
      const less = { num: int(num.value - den.value), den };
      // More than all points would be held back: then it is less.
      const most = Number(num.value) / Number(den.value) >= Number(leaf.worth.points);
      wrong.push({
        do: 'if',
        when: more,
        then: [{ do: 'end', with: { ...ending, value: most ? less : value } }],
        otherwise: [],
      });
    } else {
      // Half a step of the second decimal more: what was rounded down is rounded up.
      const up = awake('rounding', 'half a step more');
      const lifted: Int = {
        op: 'add',
        left: { op: 'mul', left: num, right: int(200) },
        right: den,
      };
      const value = { num: lifted, den: { op: 'mul', left: den, right: int(200) } as Int };
      wrong.push({
        do: 'if',
        when: up,
        then: [{ do: 'end', with: { ...ending, value } }],
        otherwise: [],
      });
    }
    return [...wrong, { do: 'end', with: { ...ending, value: { num: one, den } } }];
  };
  const condOf = (value: Cond, facts: Facts): Cond => {
    switch (value.op) {
      case 'compare': {
        // What follows from the bounds before is asked again, and a wrong answer changes nothing.
        if (decided(value, facts).op !== 'compare') return value;
        const said = `${value.by} ${value.right.op === 'const' ? String(value.right.value) : value.right.op}`;
        const turned = awake('comparison', said);
        const beside = BESIDE[value.by] ? awake('boundary', said) : undefined;
        const right = intOf(value.right);
        // Beside a bound is a whole number further: 3 < n is 3 <= n where it is 3 < n + 1.
        const own: Cond = {
          ...value,
          left: intOf(value.left),
          right: beside
            ? {
                op: 'add',
                left: right,
                right: {
                  op: 'choose',
                  when: beside,
                  then: int(BESIDE[value.by] ?? 0),
                  otherwise: int(0),
                },
              }
            : right,
        };
        return either(turned, { ...own, by: CONTRARY[value.by] }, own);
      }
      case 'and':
      case 'or': {
        const known = value.op === 'and' ? value.left : not(value.left);
        return {
          ...value,
          left: condOf(value.left, facts),
          right: condOf(value.right, learnt(facts, known)),
        };
      }
      case 'not':
        return { ...value, value: condOf(value.value, facts) };
      default:
        return value;
    }
  };
  const intOf = (value: Int): Int => {
    switch (value.op) {
      case 'add':
      case 'sub':
      case 'min':
      case 'max':
        return { ...value, left: intOf(value.left), right: intOf(value.right) };
      case 'mul': {
        const { left, right } = value;
        // A factor that a number stands for: one more.
        if (right.op !== 'const' || right.value === 1n)
          return { ...value, left: intOf(left), right: intOf(right) };
        const more = awake('constant', `× ${String(right.value)}`);
        return {
          ...value,
          left: intOf(left),
          right: { op: 'choose', when: more, then: int(right.value + 1n), otherwise: right },
        };
      }
      default:
        return value;
    }
  };
  const read: Statement = { do: 'need', slot: SLOT, reasons: [] };
  const instead = (block: Block | undefined) => block && [read, ...blockOf(block)];
  const missing = instead(missingInput);
  const zero = instead(zeroDenominator);
  return {
    leaf,
    body: [read, ...blockOf(body)],
    ...(missing ? { missingInput: missing } : {}),
    ...(zero ? { zeroDenominator: zero } : {}),
  };
}

const SLOT: Slot = { of: 'input', name: SWITCH };

function isEnded(block: Block): boolean {
  const last = block.at(-1);
  return last?.do === 'end' || last?.do === 'lack';
}

const NOTHING: Statement = {
  do: 'end',
  with: { kind: 'points', value: { num: int(0), den: int(1) }, reasons: [] },
};

/** How far the right side moves so that what is equal is decided the other way. */
const BESIDE: Readonly<Partial<Record<CompareOp, number>>> = { '<': 1, '<=': -1, '>': -1, '>=': 1 };

function either(when: Cond, then: Cond, otherwise: Cond): Cond {
  return {
    op: 'or',
    left: { op: 'and', left: when, right: then },
    right: { op: 'and', left: { op: 'not', value: when }, right: otherwise },
  };
}
