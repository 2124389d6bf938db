import { FALSE, eitherOf } from '../../program/cond.js';
import { choose, int, type Cond } from '../../program/int.js';
import type { Rat } from '../../program/rat.js';
import type { Block } from '../../program/statement.js';
import { toldSql } from '../flow/told.js';
import { linesOf } from '../rules/body.js';
import { unitScope } from '../rules/unit-scope.js';
import type { Scorer } from '../scorer.js';
import { caseOf } from '../tree/group.js';

/** A number of a unit behind the scores; days, and yes and no, are numbers where they are put in order. */
export interface ValueOfUnit {
  readonly value: Rat;
  readonly lacks: Cond;
  /** A text of SQL; null where nothing lacks. */
  readonly told: string;
}

export function valueOfUnit(body: Block, wanted: string, scorer: Scorer): ValueOfUnit {
  const lines = linesOf(body, unitScope(scorer), wanted);
  const lacks = lines.filter((line) => line.is === 'lack');
  const lacking = lacks.map(({ when }) => when).reduce(eitherOf, FALSE);
  const told = caseOf(
    lacks.map((line) => [line.when, toldSql(line.told, scorer.dialect)]),
    'NULL',
    scorer,
  );
  const last = lines.at(-1);
  const ending = last?.is === 'end' ? last.ending : undefined;
  switch (ending?.kind) {
    case 'value':
      return { value: ending.value, lacks: lacking, told };
    case 'day':
      return { value: { num: ending.value, den: int(1) }, lacks: lacking, told };
    case 'answer': {
      const num = choose(ending.value, int(1), int(0));
      return { value: { num, den: int(1) }, lacks: lacking, told };
    }
    default: {
      // A text is neither a number nor in any order.
      const mismatch = '{"kind":"unsupported","construct":"mismatched-values"}';
      return {
        value: { num: int(0), den: int(1) },
        lacks: { op: 'true' },
        told: caseOf(
          lacks.map((line) => [line.when, toldSql(line.told, scorer.dialect)]),
          scorer.dialect.literal(mismatch),
          scorer,
        ),
      };
    }
  }
}
