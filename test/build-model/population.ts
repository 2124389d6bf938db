import {
  type Datum,
  type EvidenceDocument,
  type Population,
  type RaterScore,
  type RoundData,
  type SurveyCount,
  type Unit,
  type Values,
} from '@cchc/model';

/** Texts of values as they are handed in; a datum stands for itself. */
export type Texts = Readonly<Record<string, string | Datum>>;

export function values(texts: Texts): Values {
  return new Map(
    Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? ({ kind: 'given', value } as const) : value,
    ]),
  );
}

export interface UnitParts {
  readonly name?: string;
  readonly type?: string;
  readonly block?: string;
  readonly attributes?: Texts;
  readonly inputs?: Texts;
  /** The inputs of earlier rounds, by round. */
  readonly earlier?: Readonly<Record<string, Texts>>;
  readonly evidence?: Readonly<Record<string, readonly EvidenceDocument[]>>;
  readonly cases?: Readonly<Record<string, readonly Texts[]>>;
  readonly surveys?: Answers;
  readonly scores?: Scores;
  /** Who chose what, by leaf. */
  readonly choices?: Readonly<Record<string, Texts>>;
}

/** Counts of each survey by group (`''` where it has none) and option. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Texts>>>>;

/** `rater: [score, reason]` of each leaf. */
export type Scores = Readonly<
  Record<string, Readonly<Record<string, readonly [score: string | Datum, reason?: string]>>>
>;

export function unit(id: string, parts: UnitParts = {}): Unit {
  const { attributes = {}, inputs = {}, earlier = {}, evidence = {}, cases = {}, ...said } = parts;
  const { surveys = {}, scores = {}, choices = {}, ...names } = said;
  const round = (texts: Texts): RoundData => ({
    inputs: values(texts),
    evidence: new Map(),
    surveys: new Map(),
    manualScores: new Map(),
    choices: new Map(),
  });
  const final: RoundData = {
    inputs: values(inputs),
    evidence: new Map(Object.entries(evidence)),
    surveys: answers(surveys),
    manualScores: raterScores(scores),
    choices: new Map(
      Object.entries(choices).map(([node, raters]) => [
        node,
        [...values(raters)].map(([rater, choice]) => ({ rater, choice })),
      ]),
    ),
  };
  return {
    id,
    ...names,
    attributes: values(attributes),
    rounds: new Map<string, RoundData>([
      ...Object.entries(earlier).map(([name, texts]) => [name, round(texts)] as const),
      ['final', final] as const,
    ]),
    cases: new Map(
      Object.entries(cases).map(([table, rows]) => [
        table,
        rows.map((cells, index) => ({ row: index + 1, cells: values(cells) })),
      ]),
    ),
  };
}

export function answers(surveys: Answers): ReadonlyMap<string, readonly SurveyCount[]> {
  return new Map(
    Object.entries(surveys).map(([survey, groups]) => [
      survey,
      Object.entries(groups).flatMap(([group, counts]) =>
        [...values(counts)].map(([option, count]) => ({ group, option, count })),
      ),
    ]),
  );
}

export function raterScores(scores: Scores): ReadonlyMap<string, readonly RaterScore[]> {
  return new Map(
    Object.entries(scores).map(([node, raters]) => [
      node,
      Object.entries(raters).map(([rater, [score, reason]]) => ({
        rater,
        score: typeof score === 'string' ? ({ kind: 'given', value: score } as const) : score,
        ...(reason === undefined ? {} : { reason }),
      })),
    ]),
  );
}

export function population(units: readonly Unit[], shared: Texts = {}): Population {
  return { rounds: ['self', 'appraisal', 'final'], units, shared: values(shared) };
}
