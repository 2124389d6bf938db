import {
  leavesOf,
  nowhere as at,
  sameName,
  type CaseTable,
  type EvidenceDocument,
  type Leaf,
  type Name,
  type PreviousUnit,
  type RaterChoice,
  type RaterScore,
  type Rulebook,
  type Survey,
  type SurveyCount,
  type TestGiven,
  type Unit,
} from '@cchc/model';
import { scoringsOfLeaf } from '../refusals/outcomes.js';
import type { World } from '../world/scope.js';
import { literalOf, scoreLiteral } from './literals.js';

/** What a unit is and hands in, as a test gives it, in the order in which the rulebook declares it. */
export function givenOf(unit: Unit, world: World): readonly TestGiven[] {
  const { rulebook, population } = world;
  const handed = world.handedIn(unit);
  const previous = population.previous?.get(unit.id);
  return [
    ...identity(unit, rulebook),
    ...rulebook.inputs.flatMap(({ name: input, type, shared }): readonly TestGiven[] => {
      const datum = shared ? population.shared.get(input) : handed.inputs.get(input)?.datum;
      const value = datum && literalOf(datum, type);
      return value ? [{ kind: 'input', input, value, at }] : [];
    }),
    ...rulebook.evidence.flatMap(({ name }) => documents(name, handed.evidence.get(name))),
    ...rulebook.tables.flatMap((table) => rowsOf(table, unit)),
    ...rulebook.surveys.flatMap((survey) => answersOf(survey, handed.surveys.get(survey.name))),
    ...[...leavesOf(rulebook)].flatMap((leaf) => [
      ...scoresOf(leaf, handed.manualScores.get(leaf.id)),
      ...choiceOf(leaf, handed.choices.get(leaf.id)),
    ]),
    ...(previous ? yearBefore(previous, rulebook) : []),
  ];
}

/** The type where there are several; the name where the rulebook speaks of units by name. */
function identity({ id, name = id, type }: Unit, rulebook: Rulebook): readonly TestGiven[] {
  return [
    ...(type !== undefined && rulebook.unitTypes.length !== 1
      ? [{ kind: 'unit', by: 'type', name: type, at } as const]
      : []),
    ...(unitsNamed(rulebook).has(name) ? [{ kind: 'unit', by: 'unit', name, at } as const] : []),
  ];
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

function documents(
  evidence: Name,
  handed: readonly EvidenceDocument[] | undefined,
): readonly TestGiven[] {
  if (handed?.length === 0) return [{ kind: 'evidence', evidence, state: 'none', at }];
  return (handed ?? []).map(({ state, issued, time }) => ({
    kind: 'evidence',
    evidence,
    state,
    ...(issued === undefined ? {} : { issued }),
    ...(time === undefined ? {} : { time }),
    at,
  }));
}

/** Nobody reads a test of more. */
const MOST_ROWS = 200;

function rowsOf({ name: table, columns }: CaseTable, unit: Unit): readonly TestGiven[] {
  const rows = unit.cases.get(table);
  if (!rows) return [];
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const told = rows.map(({ cells }) =>
    [...cells].flatMap(([column, datum]) => {
      const type = types.get(column);
      const value = type && literalOf(datum, type);
      return value ? [{ column, value }] : [];
    }),
  );
  // A row has a cell, as the grammar has it; without it the figures over the rows would be others.
  if (told.length > MOST_ROWS || told.some((cells) => cells.length === 0)) return [];
  return [{ kind: 'cases', table, rows: told, at }];
}

function answersOf(
  { name: survey, groups, options }: Survey,
  counts: readonly SurveyCount[] | undefined,
): readonly TestGiven[] {
  const isNamed = (name: string, among: readonly { readonly name: Name }[]): boolean =>
    among.some((one) => one.name === name);
  const answers = (counts ?? []).flatMap(({ group, option, count }) => {
    const value = literalOf(count, { kind: 'integer' });
    const isAsked = isNamed(option, options) && (group === '' || isNamed(group, groups));
    return value && isAsked ? [{ ...(group !== '' && { group }), option, count: value }] : [];
  });
  return answers.length > 0 ? [{ kind: 'survey', survey, answers, at }] : [];
}

/** One score a rater, as a test gives them; a score without a reason is none. */
function scoresOf(leaf: Leaf, scores: readonly RaterScore[] = []): readonly TestGiven[] {
  const experts = [...scoringsOfLeaf(leaf)].find(({ kind }) => kind === 'manual');
  if (experts?.kind !== 'manual') return [];
  const raters = experts.raters.map(({ name }) => name);
  const reasoned = scores.filter(({ reason = '' }) => reason !== '');
  const first = raters.length > 0 ? raters.flatMap((name) => byRater(reasoned, name)) : reasoned;
  return (raters.length > 0 ? first : first.slice(0, 1)).flatMap(({ rater, score }) => {
    const value = literalOf(score, { kind: 'number' });
    if (!value) return [];
    return [
      { kind: 'score', node: leaf.id, ...(raters.length > 0 && { rater }), score: value, at },
    ];
  });
}

function byRater(scores: readonly RaterScore[], name: Name): readonly RaterScore[] {
  return scores.filter(({ rater }) => sameName(rater, name)).slice(0, 1);
}

function choiceOf(leaf: Leaf, [chosen]: readonly RaterChoice[] = []): readonly TestGiven[] {
  if (chosen?.choice.kind !== 'given') return [];
  const { value } = chosen.choice;
  const isOffered = [...scoringsOfLeaf(leaf)].some(
    (scoring) =>
      scoring.kind === 'scorer-choice' && scoring.alternatives.some(({ title }) => title === value),
  );
  return isOffered ? [{ kind: 'choice', node: leaf.id, alternative: value, at }] : [];
}

function yearBefore(
  { inputs, scores, total }: PreviousUnit,
  rulebook: Rulebook,
): readonly TestGiven[] {
  return [
    ...rulebook.inputs.flatMap(({ name, type }): readonly TestGiven[] => {
      const datum = inputs.get(name);
      const value = datum && literalOf(datum, type);
      const of = { kind: 'reference', to: 'input', name, at } as const;
      return value ? [{ kind: 'previous', of, value, at }] : [];
    }),
    ...[...scores].map(([node, score]): TestGiven => {
      const of = { kind: 'score-of', node, at } as const;
      return { kind: 'previous', of, value: scoreLiteral(score), at };
    }),
    ...(total === undefined
      ? []
      : [
          {
            kind: 'previous',
            of: { kind: 'total', withoutBonus: false, at },
            value: scoreLiteral(total),
            at,
          } as const,
        ]),
  ];
}
