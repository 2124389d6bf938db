import {
  POPULATION_FORMAT,
  digitsOfFigure,
  leavesOf,
  type Column,
  type EvidenceState,
  type Input,
  type Leaf,
  type Rulebook,
} from '@cchc/model';
import { plain } from '../documents/plain.js';
import {
  DAY,
  MOMENT,
  TEXT,
  TIME_OF_DAY,
  listOf,
  mapOf,
  oneOfTexts,
  record,
  ref,
  type Schema,
} from './schema.js';

/** What a rulebook's scorers read, part by part: names are those of the rulebook, values canonical text. */
export function populationDefinitions(rulebook: Rulebook): Readonly<Record<string, Schema>> {
  const { inputs, evidence, surveys, tables, unitTypes } = rulebook;
  const leaves = [...leavesOf(rulebook)];
  const isJudged = (kind: 'manual' | 'scorer-choice') => (leaf: Leaf) =>
    leaf.rule?.scoring.kind === kind;
  const own = named(
    inputs.filter((input) => !input.shared),
    valueOf,
  );
  return {
    Population: record(
      {
        format: { const: POPULATION_FORMAT },
        rounds: { ...listOf(TEXT), minItems: 1, uniqueItems: true },
        shared: named(
          inputs.filter((input) => input.shared),
          valueOf,
        ),
        units: listOf(ref('Unit')),
        previous: mapOf(ref('Previous')),
      },
      ['previous'],
    ),
    Unit: record(
      {
        id: { ...TEXT, minLength: 1 },
        name: TEXT,
        type: unitTypes.length === 0 ? TEXT : oneOfTexts(unitTypes),
        block: TEXT,
        attributes: mapOf(ref('Value')),
        rounds: mapOf(ref('Round')),
        cases: named(tables, ({ columns }) =>
          listOf(record({ row: { type: 'integer', minimum: 1 }, cells: named(columns, valueOf) })),
        ),
      },
      ['name', 'type', 'block'],
    ),
    Round: record({
      inputs: own,
      evidence: named(evidence, ({ title }) => ({ ...about(title), ...listOf(ref('Document')) })),
      surveys: named(surveys, ({ title, groups, options }) => ({
        ...about(title),
        ...listOf(
          record({
            group: oneOfTexts(groups.length === 0 ? [''] : groups.map(({ name }) => name)),
            option: oneOfTexts(options.map(({ name }) => name)),
            count: given({ type: 'string', pattern: numberPattern(0, false) }),
          }),
        ),
      })),
      manualScores: named(leaves.filter(isJudged('manual')).map(asNamed), ({ title }) => ({
        ...about(title),
        ...listOf(ref('RaterScore')),
      })),
      choices: named(leaves.filter(isJudged('scorer-choice')).map(asNamed), ({ title }) => ({
        ...about(title),
        ...listOf(ref('RaterChoice')),
      })),
    }),
    Document: record(
      {
        state: oneOfTexts(STATES),
        issued: DAY,
        time: TIME_OF_DAY,
        issuer: TEXT,
        reference: TEXT,
        section: TEXT,
        page: TEXT,
      },
      ['issued', 'time', 'issuer', 'reference', 'section', 'page'],
    ),
    RaterScore: record({ rater: TEXT, score: ref('Value'), reason: TEXT }, ['reason']),
    RaterChoice: record({ rater: TEXT, choice: ref('Value'), reason: TEXT }, ['reason']),
    Previous: record({ inputs: own, scores: mapOf(TEXT), total: TEXT }, ['total']),
    Value: given(TEXT),
    Refused: record({ refused: TEXT, text: TEXT }),
  };
}

const STATES: readonly Exclude<EvidenceState, 'none'>[] = [
  'pending',
  'accepted',
  'rejected',
  'expired',
];

/** Everything may be missing: what that means, the rulebook says. */
function named<T extends { readonly name: string }>(
  declared: readonly T[],
  schemaOf: (one: T) => Schema,
): Schema {
  const properties = Object.fromEntries(declared.map((one) => [one.name, schemaOf(one)]));
  return { type: 'object', properties, additionalProperties: false };
}

function asNamed({ id, title }: Leaf): { readonly name: string; readonly title: string } {
  return { name: id, title };
}

function valueOf(declared: Input | Column): Schema {
  return { ...about(declared.title), ...given(textOf(declared)) };
}

/** Canonical text, or what was handed in instead and why it could not be read. */
function given(text: Schema): Schema {
  return { anyOf: [text, ref('Refused')] };
}

function textOf(declared: Input | Column): Schema {
  const { type } = declared;
  switch (type.kind) {
    case 'yes-no':
      return oneOfTexts(['yes', 'no']);
    case 'date':
      return DAY;
    case 'moment':
      return MOMENT;
    case 'choice':
      return oneOfTexts(type.options.map(({ name }) => name));
    default: {
      const digits = digitsOfFigure(
        type,
        'resolution' in declared ? declared.resolution : undefined,
      );
      return { type: 'string', pattern: numberPattern(digits, true) };
    }
  }
}

/** A decimal as the model writes it: no exponent, no needless zero, so many digits behind the point. */
function numberPattern(digits: number, isSigned: boolean): string {
  const sign = isSigned ? '-?' : '';
  const fraction = digits === 0 ? '' : `(\\.[0-9]{0,${String(digits - 1)}}[1-9])?`;
  return `^${sign}(0|[1-9][0-9]*)${fraction}$`;
}

function about(title: string | undefined): Schema {
  return title === undefined ? {} : { title: plain(title) };
}
