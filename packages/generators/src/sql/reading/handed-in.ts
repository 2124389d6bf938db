import type { Name, NodeId, Rulebook } from '@cchc/model';
import type { ManualScore } from '@cchc/model';
import type { Dialect } from '../dialect.js';
import type { FreshNames } from '../flow/fresh-names.js';
import { inputTables } from './input-tables.js';

/** What is asked of the scores that people give a leaf. */
export interface RatedLeaf {
  readonly node: NodeId;
  readonly lowest: readonly [bigint, bigint];
  readonly highest: readonly [bigint, bigint];
  readonly step: readonly [bigint, bigint] | undefined;
  readonly raters: ManualScore['raters'];
}

export interface RatedColumns {
  readonly faults: string;
  readonly count: string;
  readonly sum: string;
  /** `sum` and the weights are so many of these. */
  readonly scale: bigint;
  readonly weight: string;
  readonly weightOf: bigint;
  /** How many scores each named rater gave. */
  readonly raters: readonly string[];
}

export interface SurveyColumns {
  readonly handed: string;
  readonly fault: string;
  readonly worthOf: bigint;
  readonly groups: readonly { readonly number: string; readonly worth: string }[];
}

export interface ChosenColumns {
  readonly count: string;
  readonly fault: string;
  readonly place: string;
}

/** A column that another view gives a unit, in all rounds alike. */
export interface OfTable {
  readonly view: string;
  readonly columns: readonly { readonly name: string; readonly orElse?: string }[];
}

/**
 * The table that the first step is made of: what counts for each unit in each round, read and judged as
 * far as that hangs on nothing else. Who needs a column asks for it; only those are read.
 */
export interface HandedIn {
  readonly unitType: string;
  readonly ownName: string;
  /** Where it says why something was refused: figures may stand in a column of their own. */
  readonly faults: string;
  readonly faultsOf: (input: Name) => string;
  readonly input: (name: Name) => string;
  readonly attribute: (name: Name) => string;
  readonly evidence: (name: Name, fact: EvidenceFact) => string;
  readonly survey: (name: Name) => SurveyColumns;
  readonly rated: (leaf: RatedLeaf) => RatedColumns;
  readonly chosen: (node: NodeId, titles: readonly string[]) => ChosenColumns;
  readonly previousInput: (name: Name) => string;
  readonly previousScore: (node: NodeId | undefined) => {
    readonly num: string;
    readonly den: string;
  };
  /** Not null where the table was handed in for the unit. */
  readonly table: (name: Name) => string;
  readonly ofTable: (given: OfTable) => void;
  /** What was asked for, for those who write the views. */
  readonly asked: Asked;
}

export interface Asked {
  /** All inputs of the rulebook have a column in what is loaded; `inputs` are those that are read. */
  readonly columnOf: ReadonlyMap<Name, string>;
  readonly inputs: ReadonlySet<Name>;
  readonly attributes: ReadonlyMap<Name, string>;
  readonly evidence: ReadonlyMap<
    string,
    { readonly name: Name; readonly fact: EvidenceFact; readonly column: string }
  >;
  readonly surveys: ReadonlyMap<Name, SurveyColumns>;
  readonly rated: ReadonlyMap<NodeId, { readonly leaf: RatedLeaf; readonly columns: RatedColumns }>;
  readonly chosen: ReadonlyMap<
    NodeId,
    { readonly titles: readonly string[]; readonly columns: ChosenColumns }
  >;
  readonly previousInputs: ReadonlyMap<Name, string>;
  readonly previousScores: ReadonlyMap<
    string,
    { readonly node: NodeId | undefined; readonly num: string; readonly den: string }
  >;
  readonly tables: ReadonlyMap<Name, string>;
  readonly ofTables: readonly OfTable[];
}

/** `untimed`: how many accepted documents have a day and no time. */
export type EvidenceFact = 'state' | 'count' | 'date' | 'moment' | 'untimed';

/** How many rows of case tables cannot be decided, where they are told of apart. */
export const ROWS_LACKING = 'rows_lacking';

/** Points of raters have at most so many decimal places. */
export const RATED_DIGITS = 6;

export function handedInOf(
  rulebook: Rulebook,
  dialect: Pick<Dialect, 'most'>,
  names: FreshNames,
): HandedIn {
  const tables = inputTables(rulebook, dialect);
  const faultsOf = new Map(
    tables.flatMap(({ faults, inputs }) => inputs.map(({ name }) => [name, faults] as const)),
  );
  const own = [
    'round',
    'round_place',
    'asked',
    'unit',
    'place',
    'unit_name',
    'unit_type',
    'own_name',
    'block',
    'block_key',
    'faults',
    ROWS_LACKING,
    // Columns of the view `node_results`.
    'node',
    'score',
    'out_of',
    'status',
    'reasons',
  ];
  for (const name of [...own, ...tables.map(({ faults }) => faults)]) names.take(name);
  const columnOf = new Map(rulebook.inputs.map(({ name }) => [name, names.fresh(name)]));
  const asked = {
    columnOf,
    inputs: new Set<Name>(),
    attributes: new Map<Name, string>(),
    evidence: new Map<string, { name: Name; fact: EvidenceFact; column: string }>(),
    surveys: new Map<Name, SurveyColumns>(),
    rated: new Map<NodeId, { leaf: RatedLeaf; columns: RatedColumns }>(),
    chosen: new Map<NodeId, { titles: readonly string[]; columns: ChosenColumns }>(),
    previousInputs: new Map<Name, string>(),
    previousScores: new Map<string, { node: NodeId | undefined; num: string; den: string }>(),
    tables: new Map<Name, string>(),
    ofTables: [] as OfTable[],
  };
  const once = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    map.set(key, made);
    return made;
  };
  return {
    unitType: 'unit_type',
    ownName: 'own_name',
    faults: 'faults',
    faultsOf: (name) => faultsOf.get(name) ?? 'faults',
    asked,
    input: (name) => {
      asked.inputs.add(name);
      return columnOf.get(name) ?? '';
    },
    attribute: (name) => once(asked.attributes, name, () => names.fresh(`attribute_${name}`)),
    evidence: (name, fact) =>
      once(asked.evidence, `${fact} ${name}`, () => ({
        name,
        fact,
        column: names.fresh(fact === 'state' ? `evidence_${name}` : `${fact}_of_${name}`),
      })).column,
    survey: (name) =>
      once(asked.surveys, name, () => {
        const survey = rulebook.surveys.find((one) => one.name === name);
        const groups = survey?.groups.length ? survey.groups.map((one) => one.name) : [''];
        return {
          handed: names.fresh(`survey_${name}`),
          fault: names.fresh(`survey_${name}_fault`),
          worthOf:
            10n **
            BigInt(Math.max(0, ...(survey?.options ?? []).map(({ worth }) => places(worth)))),
          groups: groups.map((group) => ({
            number: names.fresh(`answers_${name}_${group}`),
            worth: names.fresh(`worth_${name}_${group}`),
          })),
        };
      }),
    rated: (leaf) =>
      once(asked.rated, leaf.node, () => {
        const weightOf =
          10n ** BigInt(Math.max(0, ...leaf.raters.map(({ weight }) => places(weight))));
        const of = `rated_${leaf.node}`;
        const columns: RatedColumns = {
          faults: names.fresh(`${of}_faults`),
          count: names.fresh(`${of}_count`),
          sum: names.fresh(`${of}_sum`),
          scale: 10n ** BigInt(RATED_DIGITS) * weightOf,
          weight: names.fresh(`${of}_weight`),
          weightOf,
          raters: leaf.raters.map(({ name }) => names.fresh(`${of}_by_${name}`)),
        };
        return { leaf, columns };
      }).columns,
    chosen: (node, titles) =>
      once(asked.chosen, node, () => ({
        titles,
        columns: {
          count: names.fresh(`chosen_${node}_count`),
          fault: names.fresh(`chosen_${node}_fault`),
          place: names.fresh(`chosen_${node}`),
        },
      })).columns,
    previousInput: (name) =>
      once(asked.previousInputs, name, () => names.fresh(`previous_${name}`)),
    previousScore: (node) =>
      once(asked.previousScores, node ?? '', () => {
        const of = node === undefined ? 'previous_total' : `previous_score_${node}`;
        return { node, num: names.fresh(of), den: names.fresh(`${of}_den`) };
      }),
    table: (name) => once(asked.tables, name, () => names.fresh(`has_${name}`)),
    ofTable: (given) => {
      asked.ofTables.push(given);
    },
  };
}

function places(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}
