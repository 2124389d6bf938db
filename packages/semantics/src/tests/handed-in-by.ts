import {
  leavesOf,
  sameName,
  type Datum,
  type HandedIn,
  type Leaf,
  type Name,
  type NodeId,
  type PointsGiven,
  type PreviousUnit,
  type RaterChoice,
  type RaterScore,
  type Rulebook,
  type SurveyCount,
  type Unit,
} from '@cchc/model';
import { scoringsOfLeaf } from '../refusals/outcomes.js';
import type { World } from '../world/scope.js';

/**
 * What a unit is and hands in, as far as a test can say it, in the order in which the rulebook declares
 * it: no value that could not be read, no time to the second, no tables that nobody would read.
 */
export function handedInBy(unit: Unit, world: World): HandedIn {
  const { rulebook, population } = world;
  const handed = world.handedIn(unit);
  const previous = population.previous?.get(unit.id);
  const leaves = [...leavesOf(rulebook)];
  return {
    ...identity(unit, rulebook),
    inputs: record(rulebook.inputs, ({ name, shared }) =>
      told(shared ? population.shared.get(name) : handed.inputs.get(name)?.datum),
    ),
    evidence: record(rulebook.evidence, ({ name }) => {
      const documents = handed.evidence.get(name);
      return documents?.every(({ time = ON_THE_MINUTE }) => time.endsWith(ON_THE_MINUTE))
        ? documents
        : undefined;
    }),
    cases: record(rulebook.tables, ({ name }) => rowsOf(unit, name)),
    surveys: record(rulebook.surveys, ({ name, groups, options }) => {
      const isNamed = (one: Name, among: readonly { readonly name: Name }[]): boolean =>
        among.some((other) => other.name === one);
      const isAsked = ({ group, option }: SurveyCount): boolean =>
        isNamed(option, options) && (group === '' || isNamed(group, groups));
      const answers = (handed.surveys.get(name) ?? []).filter(isAsked).flatMap((one) => {
        const count = told(one.count);
        return count === undefined ? [] : [{ ...one, count }];
      });
      return answers.length > 0 ? answers : undefined;
    }),
    manualScores: byLeaf(leaves, (leaf) => scoresOf(leaf, handed.manualScores.get(leaf.id))),
    choices: byLeaf(leaves, (leaf) => choiceOf(leaf, handed.choices.get(leaf.id))),
    ...(previous && { previous: yearBefore(previous, rulebook) }),
  };
}

/** The type where there are several; the name where the rulebook speaks of units by name. */
function identity(
  { id, name = id, type }: Unit,
  rulebook: Rulebook,
): Pick<HandedIn, 'type' | 'name'> {
  return {
    ...(type !== undefined && rulebook.unitTypes.length !== 1 && { type }),
    ...(unitsNamed(rulebook).has(name) && { name }),
  };
}

/** `đơn vị là "…"` in a condition, `áp dụng cho: "…"` on a node. */
function unitsNamed(rulebook: Rulebook): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, by, name } = value as Readonly<Record<string, unknown>>;
    if ((kind === 'unit' || by === 'unit') && typeof name === 'string') names.add(name);
    for (const part of Object.values(value)) look(part);
  };
  look([rulebook.fields, rulebook.blocks, rulebook.definitions, rulebook.parameters]);
  look([rulebook.grading, rulebook.rescaleTotal, rulebook.results]);
  return names;
}

const ON_THE_MINUTE = ':00';

function told(datum: Datum | undefined): string | undefined {
  if (datum?.kind !== 'given') return undefined;
  const isToTheSecond = /T.*:(?!00$)\d\d$/.test(datum.value);
  return isToTheSecond ? undefined : datum.value;
}

/** Nobody reads a test of more. */
const MOST_ROWS = 200;

/** A row has a cell, as the grammar has it; without a row the figures over the rows would be others. */
function rowsOf(unit: Unit, table: Name): readonly Readonly<Record<Name, string>>[] | undefined {
  const rows = unit.cases.get(table);
  const cells = rows?.map((row) =>
    record(
      [...row.cells],
      ([, datum]) => told(datum),
      ([name]) => name,
    ),
  );
  const isTold = cells?.every((row) => Object.keys(row).length > 0) ?? false;
  return isTold && (cells?.length ?? 0) <= MOST_ROWS ? cells : undefined;
}

/** One score a rater, as a test gives them; a score without a reason is none. */
function scoresOf(
  leaf: Leaf,
  scores: readonly RaterScore[] = [],
): readonly PointsGiven[] | undefined {
  const experts = [...scoringsOfLeaf(leaf)].find(({ kind }) => kind === 'manual');
  if (experts?.kind !== 'manual') return undefined;
  const reasoned = scores.flatMap(({ rater, reason = '', score }) => {
    const points = reason === '' ? undefined : told(score);
    return points === undefined ? [] : [{ rater, score: points }];
  });
  const raters = experts.raters.map(({ name }) => name);
  const found =
    raters.length > 0
      ? raters.flatMap((name) => reasoned.filter(({ rater }) => sameName(rater, name)).slice(0, 1))
      : reasoned.slice(0, 1).map((one) => ({ ...one, rater: '' }));
  return found.length > 0 ? found : undefined;
}

function choiceOf(leaf: Leaf, [chosen]: readonly RaterChoice[] = []): string | undefined {
  const value = told(chosen?.choice);
  const isOffered = [...scoringsOfLeaf(leaf)].some(
    (scoring) =>
      scoring.kind === 'scorer-choice' && scoring.alternatives.some(({ title }) => title === value),
  );
  return isOffered ? value : undefined;
}

function yearBefore(
  { inputs, scores, total }: PreviousUnit,
  rulebook: Rulebook,
): NonNullable<HandedIn['previous']> {
  return {
    inputs: record(rulebook.inputs, ({ name }) => told(inputs.get(name))),
    scores: Object.fromEntries(scores),
    ...(total === undefined ? {} : { total }),
  };
}

function byLeaf<Value>(
  leaves: readonly Leaf[],
  valueOf: (leaf: Leaf) => Value | undefined,
): Readonly<Record<NodeId, Value>> {
  return record(leaves, valueOf, ({ id }) => id);
}

/** What there is no value of is left out. */
function record<One, Value>(
  all: readonly One[],
  valueOf: (one: One) => Value | undefined,
  nameOf: (one: One) => string = (one) => (one as { readonly name: string }).name,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    all.flatMap((one) => {
      const value = valueOf(one);
      return value === undefined ? [] : [[nameOf(one), value] as const];
    }),
  );
}
