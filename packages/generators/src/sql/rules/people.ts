import { isConst, int } from '../../program/int.js';
import { compare, eitherOf, FALSE } from '../../program/cond.js';
import type { Statement } from '../../program/statement.js';
import { Refused } from '../../program/refused.js';
import { condSql } from '../flow/print.js';
import { column, truthOf } from '../flow/sheet.js';
import { tell, type Piece } from '../flow/told.js';
import { divRat } from '../../program/rat.js';
import type { Scorer } from '../scorer.js';
import type { Answer, Lack } from './body.js';
import { zeroDenominator } from './population.js';

type Manual = Extract<Statement, { readonly do: 'manual' }>;
type Choice = Extract<Statement, { readonly do: 'choice' }>;

/** The mean of the raters' scores, by the weights of those that the rule names. */
export function ratedBy(statement: Manual, scorer: Scorer): Answer {
  const { handedIn, rulebook, sheet, dialect } = scorer;
  const { node, lowest, highest, step, raters } = statement;
  // Scores are judged where they are read, which knows no figures of the unit.
  const limits = [lowest.num, lowest.den, highest.num, highest.den].flatMap((one) =>
    isConst(one) ? [one.value] : [],
  );
  const [low, lowDen, high, highDen] = limits;
  if (low === undefined || lowDen === undefined || high === undefined || highDen === undefined) {
    throw new Refused('manual', rulebook);
  }
  const read = handedIn.rated({
    node,
    lowest: [low, lowDen],
    highest: [high, highDen],
    step:
      step && isConst(step.num) && isConst(step.den) ? [step.num.value, step.den.value] : undefined,
    raters,
  });
  const absent = raters.map((_, at) => truthOf(`(${read.raters[at] ?? ''} = 0)`));
  const awaited: Lack =
    raters.length === 0
      ? {
          when: compare(column(read.count, 0n), '=', int(0)),
          cause: 'awaiting-manual-score',
          told: tell([{ kind: 'missing-score' }]),
        }
      : {
          when: absent.reduce(eitherOf, FALSE),
          cause: 'awaiting-manual-score',
          told: raters.map(({ name }, at): Piece => {
            const json = JSON.stringify({ kind: 'missing-score', rater: name });
            const when = condSql(absent[at] ?? FALSE, sheet);
            return { sql: `CASE WHEN ${when} THEN ${dialect.literal(json)} END` };
          }),
        };
  const weight = column(read.weight, 0n, 10n ** 18n);
  sheet.holdWide(read.sum);
  const sum = { num: column(read.sum), den: int(read.scale) };
  const mean = divRat(sum, { num: weight, den: int(read.weightOf) });
  return {
    lacks: [
      {
        when: truthOf(`(${read.faults} IS NOT NULL)`),
        cause: 'refused',
        told: [{ sql: read.faults }],
      },
      awaited,
      zeroDenominator(compare(weight, '=', int(0))),
    ],
    values: [
      { type: 'int', value: mean.num },
      { type: 'int', value: mean.den },
    ],
  };
}

/** The place of the alternative that people have chosen; several may, if all choose the same. */
export function choiceOf({ node, titles }: Choice, { handedIn }: Scorer): Answer {
  const read = handedIn.chosen(node, titles);
  return {
    lacks: [
      {
        when: compare(column(read.count, 0n), '=', int(0)),
        cause: 'awaiting-manual-score',
        told: tell([{ kind: 'missing-choice' }]),
      },
      {
        when: truthOf(`(${read.fault} IS NOT NULL)`),
        cause: 'refused',
        told: [{ sql: read.fault }],
      },
    ],
    values: [
      {
        type: 'int',
        value: column(read.place, 0n, BigInt(Math.max(titles.length - 1, 0))),
      },
    ],
  };
}
