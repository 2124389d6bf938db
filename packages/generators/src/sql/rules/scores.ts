import type { Name, NodeId } from '@cchc/model';
import { not } from '../../program/cond.js';
import { isConst } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import { condSql, intSql } from '../flow/print.js';
import { column, truthOf } from '../flow/sheet.js';
import { tell } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import type { Lack } from './body.js';

/** A score of the unit, and why there may be none. */
export interface Scored {
  readonly value: Rat;
  readonly lacks: readonly Lack[];
}

/** The score of a part of the tree, after its rounding. */
export function scoreOf(id: NodeId, scorer: Scorer): Scored {
  const { scored, soFar } = scorer.node(id);
  return { value: soFar, lacks: [withoutScore(id, not(scored))] };
}

/** The same by what was handed in for another round: each unit has a row in it, if the round is known. */
export function scoreIn(round: Name, id: NodeId, scorer: Scorer): Scored {
  const { sheet, dialect } = scorer;
  scorer.rounds.add(round);
  return scorer.once(`score of ${id} in ${round}`, () => {
    const { scored, soFar } = scorer.node(id);
    const there = `round = ${dialect.literal(round)} AND ${condSql(scored, sheet)}`;
    const inRound = (value: Rat['num'], name: string): Rat['num'] => {
      if (isConst(value)) return value;
      const { sql, wide } = intSql(value, sheet);
      const found = sheet.raw(
        `${name}_in_${round}`,
        `max(CASE WHEN ${there} THEN ${sql} END) OVER (PARTITION BY unit)`,
        { wide },
      );
      return column(found);
    };
    const found = sheet.raw(
      `scored_${id}_in_${round}`,
      `max(CASE WHEN ${there} THEN 1 ELSE 0 END) OVER (PARTITION BY unit) = 1`,
    );
    const num = inRound(soFar.num, `node_${id}`);
    const den = inRound(soFar.den, `node_${id}_den`);
    const atLeastOne = isConst(den) ? den : { ...den, range: { low: 1n } };
    const value: Rat = { num: isConst(num) ? num : num, den: atLeastOne };
    return { value, lacks: [withoutScore(id, not(truthOf(found)))] };
  });
}

function withoutScore(id: NodeId, when: Lack['when']): Lack {
  return { when, cause: 'incomplete', told: tell([{ kind: 'part', node: id }]) };
}

export function totalOf(withoutBonus: boolean, scorer: Scorer): Scored {
  const { scored, score, told } = scorer.total(withoutBonus);
  return { value: score, lacks: [{ when: not(scored), cause: 'incomplete', told }] };
}

/** What the unit had in the year before: of a part, or of the total. */
export function previousScoreOf(id: NodeId | undefined, { handedIn, sheet }: Scorer): Scored {
  const { num, den } = handedIn.previousScore(id);
  for (const side of [num, den]) sheet.holdWide(side);
  const told =
    id === undefined
      ? ({ kind: 'missing-previous', what: 'total', name: 'total' } as const)
      : ({ kind: 'missing-previous', what: 'score', name: id } as const);
  return {
    value: { num: column(num), den: column(den, 1n) },
    lacks: [
      {
        when: truthOf(`(${num} IS NULL)`),
        cause: 'missing-input',
        told: tell([told]),
        isNull: num,
      },
    ],
  };
}
