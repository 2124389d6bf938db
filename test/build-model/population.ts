import {
  type Datum,
  type EvidenceDocument,
  type Population,
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
}

export function unit(id: string, parts: UnitParts = {}): Unit {
  const { attributes = {}, inputs = {}, earlier = {}, evidence = {}, cases = {}, ...names } = parts;
  const round = (texts: Texts, documents: UnitParts['evidence'] = {}) => ({
    inputs: values(texts),
    evidence: new Map(Object.entries(documents)),
    surveys: new Map(),
    manualScores: new Map(),
  });
  return {
    id,
    ...names,
    attributes: values(attributes),
    rounds: new Map([
      ...Object.entries(earlier).map(([name, texts]) => [name, round(texts)] as const),
      ['final', round(inputs, evidence)] as const,
    ]),
    cases: new Map(
      Object.entries(cases).map(([table, rows]) => [
        table,
        rows.map((cells, index) => ({ row: index + 1, cells: values(cells) })),
      ]),
    ),
  };
}

export function population(units: readonly Unit[], shared: Texts = {}): Population {
  return { rounds: ['self', 'appraisal', 'final'], units, shared: values(shared) };
}
