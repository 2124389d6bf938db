import {
  digitsOfFigure,
  leavesOf,
  nodesOf,
  type Block as BonusBlock,
  type Evidence,
  type Expression,
  type GradeBand,
  type GradeCondition,
  type Input,
  type Node,
  type NodeId,
  type Placed,
  type Rulebook,
} from '@cchc/model';
import type { TargetRefusal } from '../target.js';
import { lowerCondition, lowerValueBlock } from './expressions/lower.js';
import { lowerLeaf, meantOf, type LeafProgram } from './lower-leaf.js';
import { inRange } from './lower-scoring.js';
import { Refused } from './refused.js';
import { scoreSlot } from './slots.js';
import type { Block } from './statement.js';
import { need, writer, type Spread, type Writer } from './writer.js';

/**
 * All that a scorer of a rulebook does, without the words of any language: what is read and checked,
 * how each leaf is scored, what is asked of grades and ranks. Adding up the tree, quotas and ranks
 * are the same for every rulebook, and so are the runtime's of each target.
 */
export interface Program {
  readonly rulebook: Rulebook;
  readonly inputs: readonly InputProgram[];
  readonly evidence: readonly Evidence[];
  readonly leaves: readonly LeafProgram[];
  /** Of groups: when they are for the unit (an `answer`), where something says whom they are for. */
  readonly meant: ReadonlyMap<NodeId, Block>;
  /** Formulas over units, asked for by their place in this list. */
  readonly spreads: readonly Spread[];
  /** In the order of the rulebook's blocks: when the share is given (an `answer`). */
  readonly shares: readonly (Block | undefined)[];
  /** When the total is rescaled (an `answer`), if that hangs on a condition. */
  readonly rescaleTotal?: Block;
  readonly grades: readonly GradeProgram[];
  readonly vetoes: readonly Block[];
  readonly downgrades: readonly Block[];
  readonly caps: readonly Block[];
  /** Rank keys by value, in order (`value`, `day` or `answer`); of an authority undefined. */
  readonly rankKeys: readonly (Block | undefined)[];
  readonly results: readonly Block[];
}

export interface InputProgram {
  readonly input: Input;
  /** Decimal places that a scorer holds it at. */
  readonly digits: number;
  /** Bodies that end in the bound; where they lack there is no bound. */
  readonly lowest?: Block;
  readonly highest?: Block;
}

export interface GradeProgram {
  readonly band: GradeBand;
  /** One for each condition. `every` and `parts-below` are asked of each part (the slot `part`). */
  readonly conditions: readonly Block[];
}

export interface Lowered {
  readonly program: Program;
  readonly refusals: readonly TargetRefusal[];
}

/** The program of a rulebook, and what of the rulebook no program can say. */
export function programOf(rulebook: Rulebook): Lowered {
  const refusals: TargetRefusal[] = [];
  const spreads: Spread[] = [];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push({ construct: error.construct, why: 'not-in-target', at: error.at });
      return undefined;
    }
  };
  const each = <From, To>(list: readonly From[], work: (one: From) => To): readonly To[] =>
    list.flatMap((one) => {
      const made = attempt(() => work(one));
      // A block is a list itself, and stays whole.
      return made === undefined ? [] : [made];
    });
  const body = (write: (to: Writer) => void): Block => {
    const to = writer({ rulebook, reasons: [] }, spreads);
    write(to);
    return to.statements;
  };
  const answer = (condition: Expression): Block =>
    body((to) => {
      to.statements.push({
        do: 'end',
        with: { kind: 'answer', value: lowerCondition(condition, to) },
      });
    });
  const value = (expression: Expression): Block => body((to) => lowerValueBlock(expression, to));

  const lineages = lineagesOf(rulebook);
  const { grading, ranking } = rulebook;
  const groups = [...nodesOf(rulebook)].filter(({ kind }) => kind === 'group');
  const rescale = rulebook.rescaleTotal?.when;
  const rescaleTotal = rescale && attempt(() => answer(rescale));
  const program: Program = {
    rulebook,
    inputs: each(rulebook.inputs, (input) => inputProgram(input, value)),
    evidence: rulebook.evidence,
    leaves: each([...leavesOf(rulebook)], (leaf) =>
      lowerLeaf(leaf, lineages.get(leaf.id) ?? [leaf], rulebook, spreads),
    ),
    meant: new Map(
      groups.flatMap(({ id }) => {
        const to = writer({ rulebook, reasons: [] }, spreads);
        const meant = attempt(() => meantOf(lineages.get(id) ?? [], to));
        return meant ? [[id, meant] as const] : [];
      }),
    ),
    spreads,
    shares: rulebook.blocks.map(({ share }: BonusBlock) =>
      share ? attempt(() => answer(share.when)) : undefined,
    ),
    ...(rescaleTotal ? { rescaleTotal } : {}),
    grades: each(grading?.grades ?? [], (band) => ({
      band,
      conditions: band.conditions.map((condition) =>
        body((to) => {
          gradeCondition(condition, to);
        }),
      ),
    })),
    vetoes: each(grading?.vetoes ?? [], ({ when }) => answer(when)),
    downgrades: each(grading?.downgrades ?? [], ({ when }) => answer(when)),
    caps: each(grading?.caps ?? [], ({ when }) => answer(when)),
    rankKeys: (ranking?.keys ?? []).map((key) =>
      key.kind === 'value' ? attempt(() => value(key.value)) : undefined,
    ),
    results: each(rulebook.results, (result) => value(result.value)),
  };
  return { program, refusals };
}

function inputProgram(input: Input, value: (expression: Expression) => Block): InputProgram {
  return {
    input,
    digits: digitsOfFigure(input.type, input.resolution),
    ...(input.atLeast ? { lowest: value(input.atLeast) } : {}),
    ...(input.atMost ? { highest: value(input.atMost) } : {}),
  };
}

function gradeCondition(condition: GradeCondition, to: Writer): void {
  const answer = (holds: ReturnType<typeof lowerCondition>): void => {
    to.statements.push({ do: 'end', with: { kind: 'answer', value: holds } });
  };
  switch (condition.kind) {
    case 'when':
      answer(lowerCondition(condition.condition, to));
      return;
    case 'total': {
      const { withoutBonus, range } = condition;
      need(to, { of: 'total', withoutBonus, part: 'numerator' });
      const total = scoreSlot((part) => ({ of: 'total', withoutBonus, part }));
      answer(inRange({ kind: 'number', value: total }, range, placeOf(condition), to));
      return;
    }
    case 'every':
    case 'parts-below': {
      const range = condition.kind === 'every' ? condition.range : condition.below;
      const part = scoreSlot((side) => ({ of: 'part', part: side }));
      answer(inRange({ kind: 'number', value: part }, range, placeOf(condition), to));
    }
  }
}

/** Something to point at where the comparison is refused. */
function placeOf({ at }: Placed): Expression {
  return { kind: 'yes-no', value: true, at };
}

function lineagesOf(rulebook: Rulebook): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, readonly Node[]>();
  const visit = (node: Node, above: readonly Node[]): void => {
    const lineage = [...above, node];
    found.set(node.id, lineage);
    if (node.kind === 'group') for (const child of node.children) visit(child, lineage);
  };
  for (const field of rulebook.fields) visit(field, []);
  for (const block of rulebook.blocks) for (const child of block.children) visit(child, []);
  return found;
}
