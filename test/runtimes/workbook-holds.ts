import type {
  Datum,
  EvidenceDocument,
  Leaf,
  Population,
  PreviousUnit,
  RoundData,
  Rulebook,
  Unit,
  ValueType,
} from '@cchc/model';
import { leavesOf } from '@cchc/model';

/**
 * The same population with just what people can type into the workbook: figures that a cell holds, the
 * groups, options and raters that it has cells for, one choice a criterion.
 */
export function asTyped(rulebook: Rulebook, population: Population): Population {
  const { units, shared, previous } = population;
  const types = new Map(rulebook.inputs.map(({ name, type }) => [name, type]));
  return {
    ...population,
    shared: mapped(shared, (datum, name) => typed(datum, types.get(name))),
    units: units.map((unit) => unitAsTyped(rulebook, unit)),
    ...(previous
      ? { previous: new Map([...previous].map(([id, one]) => [id, previousAsTyped(one, types)])) }
      : {}),
  };
}

function unitAsTyped(rulebook: Rulebook, unit: Unit): Unit {
  const columns = (table: string) =>
    new Map(
      (rulebook.tables.find(({ name }) => name === table)?.columns ?? []).map(({ name, type }) => [
        name,
        type,
      ]),
    );
  return {
    ...unit,
    attributes: mapped(unit.attributes, (datum) => (datum.kind === 'given' ? datum : undefined)),
    rounds: new Map([...unit.rounds].map(([name, round]) => [name, roundAsTyped(rulebook, round)])),
    cases: new Map(
      [...unit.cases].map(([table, rows]) => [
        table,
        rows.map(({ row, cells }) => ({
          row,
          cells: mapped(cells, (datum, name) => typed(datum, columns(table).get(name))),
        })),
      ]),
    ),
  };
}

function roundAsTyped(rulebook: Rulebook, round: RoundData): RoundData {
  const types = new Map(rulebook.inputs.map(({ name, type }) => [name, type]));
  const leaves = new Map<string, Leaf>([...leavesOf(rulebook)].map((leaf) => [leaf.id, leaf]));
  return {
    inputs: mapped(round.inputs, (datum, name) => typed(datum, types.get(name))),
    // A day that is none, and a time of none, are nothing that a cell holds.
    evidence: mapped(round.evidence, (documents) => documents.filter(isDatable)),
    surveys: mapped(round.surveys, (counts, name) => {
      const survey = rulebook.surveys.find((one) => one.name === name);
      const groups = survey?.groups.length ? survey.groups.map((group) => group.name) : [''];
      const inOrder = groups.flatMap((group) =>
        (survey?.options ?? []).flatMap((option) => {
          const own = counts.find((one) => one.group === group && one.option === option.name);
          const count = own && typed(own.count, { kind: 'integer' });
          return own && count ? [{ ...own, count }] : [];
        }),
      );
      return inOrder.length > 0 ? inOrder : undefined;
    }),
    manualScores: mapped(round.manualScores, (scores, node) => {
      const scoring = leaves.get(node)?.rule?.scoring;
      const named = scoring?.kind === 'manual' ? scoring.raters.map(({ name }) => name) : [];
      const readable = scores.flatMap((one) => {
        const score = typed(one.score, { kind: 'number' });
        return score ? [{ ...one, score }] : [];
      });
      return named.length === 0
        ? readable
        : named.flatMap((name) => readable.filter(({ rater }) => rater === name).slice(0, 1));
    }),
    choices: mapped(round.choices, (chosen) => {
      const [first] = chosen;
      return first?.choice.kind === 'given' && first.choice.value !== ''
        ? [{ ...first, rater: '' }]
        : undefined;
    }),
  };
}

function previousAsTyped(
  previous: PreviousUnit,
  types: ReadonlyMap<string, ValueType>,
): PreviousUnit {
  const { total, scores, inputs } = previous;
  const held = (score: string): boolean => /^-?\d{1,9}(\.\d{1,6})?$/.test(score);
  return {
    inputs: mapped(inputs, (datum, name) => typed(datum, types.get(name))),
    scores: new Map([...scores].filter(([, score]) => held(score))),
    ...(total !== undefined && held(total) ? { total } : {}),
  };
}

function isDatable({ issued }: EvidenceDocument): boolean {
  return issued === undefined || (issued >= '1900-03-01' && !Number.isNaN(Date.parse(issued)));
}

function typed(datum: Datum, type: ValueType | undefined): Datum | undefined {
  // Whatever is typed for a choice that is none of the list is an unknown option.
  if (datum.kind === 'refused') {
    return datum.why === 'unreadable' && type?.kind !== 'choice' ? datum : undefined;
  }
  switch (type?.kind) {
    case 'integer':
    case 'number':
    case 'ratio':
      return isHeld(datum.value) ? datum : undefined;
    case 'date':
    case 'moment':
      return datum.value >= '1900-03-01' ? datum : undefined;
    default:
      return datum;
  }
}

/** What a spreadsheet's number names again by its shortest decimal. */
function isHeld(text: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return true;
  return text.replace(/^-?0?\.?0*|\.|0+$/g, '').length <= 15;
}

function mapped<V>(
  map: ReadonlyMap<string, V>,
  change: (value: V, name: string) => V | undefined,
): ReadonlyMap<string, V> {
  return new Map(
    [...map].flatMap(([name, value]) => {
      const changed = change(value, name);
      return changed === undefined ? [] : [[name, changed] as const];
    }),
  );
}
