import { leavesOf, type Leaf } from '@cchc/model';
import type { Kernel } from '../columnar/kernel.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import type { Program } from '../program/program.js';
import type { Block, Statement } from '../program/statement.js';
import { int } from '../program/int.js';
import type { Maker } from '../typescript/make/maker.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { Output } from './leaves.js';
import { readBy } from './what-bodies-read.js';

/** A condition on what was handed in, which the kernel answers as a leaf of one point: yes is a point. */
export interface Answer {
  readonly block: Block;
  readonly leaf: LeafProgram;
}

/** What the kernel says of the units, by their places. */
const [NOT_SAID, NO, YES] = [0, 1, 2];

/** Conditions of grades that hang on nothing but what the unit handed in. */
export function answersOf(program: Program): readonly Answer[] {
  const { grades, vetoes, downgrades, caps } = program;
  const [like] = leavesOf(program.rulebook);
  const conditions = [
    ...grades.flatMap(({ band, conditions }) =>
      conditions.filter((_, at) => band.conditions[at]?.kind === 'when'),
    ),
    ...[...vetoes, ...downgrades, ...caps],
  ];
  return conditions.flatMap((block, at) => {
    const reads = readBy(block, program);
    const isHandedIn = reads?.some(({ of }) => of === 'handed in') ?? false;
    if (!like || !isHandedIn || !reads?.every(({ of }) => of === 'handed in' || of === 'type'))
      return [];
    const leaf: Leaf = { ...like, id: `answer ${String(at)}`, worth: ONE_POINT };
    return [{ block, leaf: { leaf, body: asPoints(block) } }];
  });
}

const ONE_POINT = { kind: 'points', points: '1', lowest: '0' } as const;

function asPoints(block: Block): Block {
  return block.map((statement): Statement => {
    if (statement.do === 'if') {
      const { then, otherwise } = statement;
      return { ...statement, then: asPoints(then), otherwise: asPoints(otherwise) };
    }
    if (statement.do !== 'end' || statement.with.kind !== 'answer') return statement;
    return { do: 'if', when: statement.with.value, then: [points(1)], otherwise: [points(0)] };
  });
}

function points(points: number): Statement {
  const value = { num: int(points), den: int(1) };
  return { do: 'end', with: { kind: 'points', value, reasons: [] } };
}

/** Puts by what the kernel says of the units of a block. */
export function answerReader(
  { leaf: { leaf } }: Answer,
  { leaves }: Kernel,
  { numbers, places }: Output,
  said: Uint8Array,
): (units: readonly Unit[], first: number) => void {
  const place = leaves.findIndex((one) => one.leaf.id === leaf.id);
  const outcomes = leaves[place]?.lane?.outcomes ?? [];
  const [words, scores] = [(places.words[place] ?? 0) / 4, (places.scores[place] ?? 0) / 4];
  return (units, first) => {
    for (let row = 0; row < units.length; row++) {
      const isSaid = outcomes[numbers[words + row] ?? 0]?.kind === 'points';
      said[first + row] = isSaid ? (numbers[scores + row] === 0 ? NO : YES) : NOT_SAID;
    }
  };
}

/** Bodies that the kernel has answered are not asked again. */
export function makerAnswered(make: Maker, said: ReadonlyMap<Block, Uint8Array>): Maker {
  const body = (block: Block): ((unit: Unit) => unknown) => {
    const answers = said.get(block);
    const ask = make.body(block);
    if (!answers) return ask;
    return (unit) => {
      const answer = answers[unit.at] ?? NOT_SAID;
      return answer === NOT_SAID ? ask(unit) : answer === YES;
    };
  };
  return { ...make, body: body as Maker['body'] };
}
