import type {
  CaseRow,
  Datum,
  EvidenceDocument,
  Expression,
  Name,
  Placed,
  Rulebook,
  TestCase,
  TestGiven,
} from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import { silent } from '../trace/recorder.js';
import { isLack } from '../values/lack.js';
import { textOf } from '../values/value.js';
import { ONLY_ROUND, alone, type MadeUpUnit } from '../world/alone.js';
import { createWorld } from '../world/create-world.js';
import { unitScope, type Scope } from '../world/scope.js';
import { saidByPeople } from './said-by-people.js';
import { yearBefore } from './year-before.js';

/** The unit that a test makes up, and the values given for it that are none. */
export interface MadeUp {
  readonly unit: MadeUpUnit;
  readonly withoutValue: readonly Placed[];
}

/**
 * Values are constants. Where the rulebook is for one type of unit only, the test need not say it,
 * as in data.
 */
export function makeUp(test: TestCase, rulebook: Rulebook): MadeUp {
  const { given } = test;
  const constants = constantScope(rulebook);
  const withoutValue: Placed[] = [];
  const valueOf = (value: Expression): Datum | undefined => {
    const evaluated = evaluate(value, constants);
    if (!isLack(evaluated)) return { kind: 'given', value: textOf(evaluated).text };
    withoutValue.push({ at: value.at });
    return undefined;
  };
  const unit: MadeUpUnit = {
    ...NOTHING,
    ...given.map(identity).reduce((a, b) => ({ ...a, ...b }), typeOf(rulebook)),
    inputs: new Map(given.flatMap((one) => inputOf(one, valueOf))),
    evidence: evidenceOf(given),
    cases: casesOf(given, valueOf),
    ...saidByPeople(test, valueOf),
    previous: yearBefore(given, valueOf),
  };
  return { unit, withoutValue };
}

/** A scope in which nothing is handed in: what has a value there is a constant. */
export function constantScope(rulebook: Rulebook): Scope {
  const { unit, population } = alone(NOTHING);
  const world = createWorld(rulebook, population, ONLY_ROUND, () => silent);
  return unitScope(world, unit, silent);
}

const NOTHING: MadeUpUnit = {
  attributes: new Map(),
  inputs: new Map(),
  evidence: new Map(),
  surveys: new Map(),
  manualScores: new Map(),
  choices: new Map(),
  cases: new Map(),
};

type ValueOf = (value: Expression) => Datum | undefined;

function typeOf({ unitTypes }: Rulebook): Pick<MadeUpUnit, 'type'> {
  const [only] = unitTypes;
  return only !== undefined && unitTypes.length === 1 ? { type: only } : {};
}

function identity(given: TestGiven): Pick<MadeUpUnit, 'type' | 'name'> {
  if (given.kind !== 'unit') return {};
  return given.by === 'type' ? { type: given.name } : { name: given.name };
}

function inputOf(given: TestGiven, valueOf: ValueOf): readonly (readonly [Name, Datum])[] {
  if (given.kind !== 'input') return [];
  const datum = valueOf(given.value);
  return datum ? [[given.input, datum]] : [];
}

/** Said once a document. */
function evidenceOf(given: readonly TestGiven[]): MadeUpUnit['evidence'] {
  const documents = new Map<Name, readonly EvidenceDocument[]>();
  for (const one of given) {
    if (one.kind !== 'evidence') continue;
    const { evidence: name, state, issued, time } = one;
    const when = { ...(issued ? { issued } : {}), ...(time ? { time } : {}) };
    const document = state === 'none' ? [] : [{ state, ...when }];
    documents.set(name, [...(documents.get(name) ?? []), ...document]);
  }
  return documents;
}

function casesOf(given: readonly TestGiven[], valueOf: ValueOf): MadeUpUnit['cases'] {
  const tables = new Map<Name, readonly CaseRow[]>();
  for (const one of given) {
    if (one.kind !== 'cases') continue;
    const before = tables.get(one.table) ?? [];
    const rows = one.rows.map((cells, index) => ({
      row: before.length + index + 1,
      cells: new Map(
        cells.flatMap(({ column, value }) => {
          const datum = valueOf(value);
          return datum ? [[column, datum] as const] : [];
        }),
      ),
    }));
    tables.set(one.table, [...before, ...rows]);
  }
  return tables;
}
