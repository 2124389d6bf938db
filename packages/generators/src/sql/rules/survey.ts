import type { Name } from '@cchc/model';
import { add, int, type Cond, type Int } from '../../program/int.js';
import { compare, eitherOf, FALSE } from '../../program/cond.js';
import { addRat, divRat, mulRat, ratOfDecimal, type Rat } from '../../program/rat.js';
import { condSql, intSql } from '../flow/print.js';
import { column, truthOf } from '../flow/sheet.js';
import { objectSql, plainly, tell, type Piece } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import type { Answer, Lack } from './body.js';
import { zeroDenominator } from './population.js';

const MOST_ANSWERS = 10n ** 15n;

/** The mean worth of the answers: by the groups' weights where they have some, else by head. */
export function surveyMean(name: Name, scorer: Scorer): Answer {
  return scorer.once(`survey ${name}`, () => meanOf(name, scorer));
}

function meanOf(name: Name, scorer: Scorer): Answer {
  const { rulebook, handedIn, sheet, dialect } = scorer;
  const survey = rulebook.surveys.find((one) => one.name === name);
  if (!survey) throw new Error(`no survey ${name}`);
  const read = handedIn.survey(name);
  const groups = survey.groups.length === 0 ? [{ name: '', weight: undefined }] : survey.groups;
  const answers = groups.map((group, at) => {
    const columns = read.groups[at];
    return {
      group: group.name,
      weight: group.weight === undefined ? undefined : ratOfDecimal(group.weight),
      number: column(columns?.number ?? 'NULL', 0n, MOST_ANSWERS),
      worth: { num: column(columns?.worth ?? 'NULL', 0n), den: int(read.worthOf) },
    };
  });
  const silent = answers.map(({ number }) => compare(number, '=', int(0)));
  const all = answers.map(({ number }) => number).reduce(add);
  const lacks: Lack[] = [
    {
      when: truthOf(`(${read.handed} IS NULL)`),
      cause: 'missing-input',
      told: tell([{ kind: 'missing-survey', survey: name }]),
    },
    { when: truthOf(`(${read.fault} IS NOT NULL)`), cause: 'refused', told: [{ sql: read.fault }] },
    silentLack(name, survey.groups.length > 0, answers, silent, scorer),
  ];
  if ((survey.minimumSample ?? 0) > 0) {
    const least = survey.minimumSample ?? 0;
    const number = plainly(`CAST(${intSql(all, sheet).sql} AS ${dialect.types.text})`);
    lacks.push({
      when: compare(all, '<', int(least)),
      cause: 'missing-input',
      told: [
        {
          sql: objectSql(
            [
              ['kind', 'small-sample'],
              ['survey', name],
              ['answers', number],
              ['least', least],
            ],
            dialect,
          ),
        },
      ],
    });
  }
  const { weight, worth } = weighed(answers);
  const bound = (one: Int, wanted: string): Int => sheet.int(`${wanted}_${name}`, one);
  const divisor: Rat = { num: bound(weight.num, 'weight'), den: weight.den };
  const none = compare(divisor.num, '=', int(0));
  if (none.op !== 'false') lacks.push(zeroDenominator(none));
  const mean = divRat(worth, divisor);
  return {
    lacks,
    values: [
      { type: 'int', value: bound(mean.num, 'mean') },
      { type: 'int', value: bound(mean.den, 'mean_den') },
    ],
  };
}

interface GroupAnswers {
  readonly group: Name;
  readonly weight: Rat | undefined;
  readonly number: Int;
  readonly worth: Rat;
}

function silentLack(
  survey: Name,
  named: boolean,
  answers: readonly GroupAnswers[],
  silent: readonly Cond[],
  { sheet, dialect }: Scorer,
): Lack {
  const told = answers.map(({ group }, at): Piece => {
    const reason = { kind: 'missing-survey', survey, ...(named ? { group } : {}) } as const;
    const json = JSON.stringify(reason);
    if (!named) return { json };
    const when = condSql(silent[at] ?? FALSE, sheet);
    return { sql: `CASE WHEN ${when} THEN ${dialect.literal(json)} END` };
  });
  return { when: silent.reduce(eitherOf, FALSE), cause: 'missing-input', told };
}

/** Groups with a weight count by it, whoever many answered; the others by head. */
function weighed(answers: readonly GroupAnswers[]): { readonly weight: Rat; readonly worth: Rat } {
  let weight: Rat = { num: int(0), den: int(1) };
  let worth: Rat = weight;
  for (const one of answers) {
    const number: Rat = { num: one.number, den: int(1) };
    weight = addRat(weight, one.weight ?? number);
    worth = addRat(worth, one.weight ? mulRat(divRat(one.worth, number), one.weight) : one.worth);
  }
  return { weight, worth };
}
