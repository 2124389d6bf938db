import type { Bound, Expression, GradeBand, GradeCondition, Range, Rulebook } from '@cchc/model';

/** A rulebook that is the same to the total, and another in one thing behind it (or in a sample of a survey). */
export interface AfterMutant {
  readonly said: string;
  readonly rulebook: Rulebook;
}

/**
 * What people get wrong in what comes after the scores: ends, quotas, vetoes, ranks, least samples. `step` is the last
 * digit of a total.
 */
export function mutantsAfter(rulebook: Rulebook, step: number): readonly AfterMutant[] {
  const { grading, ranking, surveys } = rulebook;
  const make = (said: string, change: Partial<Rulebook>): AfterMutant => ({
    said,
    rulebook: { ...rulebook, ...change },
  });
  const graded = grading
    ? mutantsOfGrading(grading, step).map(([said, one]) => make(said, { grading: one }))
    : [];
  const ranked = ranking
    ? mutantsOfRanking(ranking).map(([said, one]) => make(said, { ranking: one }))
    : [];
  const sampled = surveys.flatMap((survey, at) =>
    survey.minimumSample === undefined
      ? []
      : [-1, 1].map((more) =>
          make(`survey ${survey.name}: sample ${more > 0 ? '+' : '-'}1`, {
            surveys: surveys.with(at, {
              ...survey,
              minimumSample: (survey.minimumSample ?? 0) + more,
            }),
          }),
        ),
  );
  return [...graded, ...ranked, ...sampled];
}

type Told<Of> = readonly (readonly [said: string, one: Of])[];
type Grading = NonNullable<Rulebook['grading']>;
type Ranking = NonNullable<Rulebook['ranking']>;

function mutantsOfGrading(grading: Grading, step: number): Told<Grading> {
  const { grades, quotas } = grading;
  const bands = grades.flatMap((band, at) =>
    band.conditions.flatMap((condition, place) =>
      mutantsOfCondition(condition, grades[at - 1], step).map(
        ([said, one]) =>
          [
            `${band.grade}: ${said}`,
            {
              ...grading,
              grades: grades.with(at, { ...band, conditions: band.conditions.with(place, one) }),
            },
          ] as const,
      ),
    ),
  );
  const clauses = (['vetoes', 'downgrades', 'caps'] as const).flatMap((kind) =>
    grading[kind].flatMap((one, at) => {
      const all: readonly (typeof one)[] = grading[kind];
      return [
        [`${kind} ${String(at + 1)}: gone`, { ...grading, [kind]: all.toSpliced(at, 1) }] as const,
        ...mutantsOfExpression(one.when, step).map(
          ([said, when]) =>
            [
              `${kind} ${String(at + 1)}: ${said}`,
              { ...grading, [kind]: all.with(at, { ...one, when }) },
            ] as const,
        ),
      ];
    }),
  );
  const fewer = quotas.flatMap((quota, at) => {
    const { grade, per, most } = quota;
    const other =
      'count' in most ? { count: most.count + 1 } : { share: String(Number(most.share) + 0.1) };
    return [
      [`quota ${grade}: gone`, { ...grading, quotas: quotas.toSpliced(at, 1) }] as const,
      [`quota ${grade}: more`, { ...grading, quotas: quotas.with(at, { ...quota, most: other }) }],
      [
        `quota ${grade}: per`,
        {
          ...grading,
          quotas: quotas.with(at, { ...quota, per: per === 'all' ? 'block' : 'all' }),
        },
      ],
    ] as const;
  });
  return [...bands, ...clauses, ...fewer];
}

function mutantsOfCondition(
  condition: GradeCondition,
  before: GradeBand | undefined,
  step: number,
): Told<GradeCondition> {
  switch (condition.kind) {
    case 'when':
      return mutantsOfExpression(condition.condition, step).map(([said, one]) => [
        said,
        { ...condition, condition: one },
      ]);
    case 'total':
      return mutantsOfRange(condition.range, step)
        .filter(([, { to }]) => !isTakenBefore(to, before))
        .map(([said, range]) => [said, { ...condition, range }]);
    case 'every':
      return mutantsOfRange(condition.range, 0.01).map(([said, range]) => [
        `every ${said}`,
        { ...condition, range },
      ]);
    case 'parts-below':
      return mutantsOfRange(condition.below, 0.01).map(([said, below]) => [
        `parts ${said}`,
        { ...condition, below },
      ]);
  }
}

function mutantsOfRange(range: Range, step: number): Told<Range> {
  return (['from', 'to'] as const).flatMap((side) => {
    const bound = range[side];
    if (!bound) return [];
    const { value, inclusive } = bound;
    const put = (said: string, one: Bound) =>
      [`${side} ${said}`, { ...range, [side]: one }] as const;
    return [
      put(inclusive ? 'no longer included' : 'included', { ...bound, inclusive: !inclusive }),
      ...moved(value, step).map(([said, one]) => put(said, { ...bound, value: one })),
    ];
  });
}

/** Units beyond the upper end are taken by the grade before: whether they would be taken here too is no matter. */
function isTakenBefore(to: Bound | undefined, before: GradeBand | undefined): boolean {
  const [only] = before?.conditions ?? [];
  if (!to || before?.conditions.length !== 1 || only?.kind !== 'total') return false;
  const { from } = only.range;
  if (from?.value.kind !== 'number' || to.value.kind !== 'number') return false;
  const [least, end] = [Number(from.value.value), Number(to.value.value)];
  return end > least || (end === least && to.inclusive);
}

/** A number one step up or down. */
function moved(value: Expression, step: number): Told<Expression> {
  if (value.kind !== 'number') return [];
  return [-step, step].map((more) => {
    const text = String(Number((Number(value.value) + more).toFixed(6)));
    return [`${value.value} is ${text}`, { ...value, value: text }] as const;
  });
}

const OTHER = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '=': '<>', '<>': '=' } as const;

/** Comparisons that take in their end or do not, and numbers that are others. */
function mutantsOfExpression(expression: Expression, step: number): Told<Expression> {
  if (expression.kind === 'comparison') {
    const { operator, right } = expression;
    const size = expression.left.kind === 'total' ? step : 1;
    return [
      [`${operator} is ${OTHER[operator]}`, { ...expression, operator: OTHER[operator] }],
      ...moved(right, size).map(([said, one]) => [said, { ...expression, right: one }] as const),
    ];
  }
  if (expression.kind === 'logic') {
    return (['left', 'right'] as const).flatMap((side) =>
      mutantsOfExpression(expression[side], step).map(
        ([said, one]) => [said, { ...expression, [side]: one }] as const,
      ),
    );
  }
  return [];
}

function mutantsOfRanking(ranking: Ranking): Told<Ranking> {
  const { keys, per } = ranking;
  return [
    ['ranks: per', { ...ranking, per: per === 'all' ? 'block' : 'all' }],
    ...keys.flatMap((key, at) => [
      ...(keys.length > 1
        ? [
            [
              `ranks: key ${String(at + 1)} gone`,
              { ...ranking, keys: keys.toSpliced(at, 1) },
            ] as const,
          ]
        : []),
      ...(key.kind === 'value'
        ? [
            [
              `ranks: key ${String(at + 1)} the other way`,
              {
                ...ranking,
                keys: keys.with(at, {
                  ...key,
                  best: key.best === 'highest' ? 'lowest' : 'highest',
                }),
              },
            ] as const,
          ]
        : []),
    ]),
  ];
}
