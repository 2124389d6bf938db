import { findNode, type CaseTable, type Name, type Rulebook, type ValueType } from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { Witness } from '../findings.js';
import type { Case, Source } from '../symbolic/case.js';
import { sortOf } from '../symbolic/unknowns.js';
import type { UndecidedWhy } from '../undecided.js';
import { answersOf } from './answers.js';
import { documentsOf } from './evidence.js';
import { told, witnessOf, type Row } from './told.js';
import { textOfValue, valuesOf, type CaseValues } from './values.js';

/** A unit that is one of the cases: what it hands in, and how that is told. */
export interface BuiltUnit {
  readonly unit: MadeUpUnit;
  readonly witness: Witness;
  readonly values: CaseValues;
}

export type Built = { readonly ok: true; readonly built: BuiltUnit } | NotBuilt;

export interface NotBuilt {
  readonly ok: false;
  readonly why: UndecidedWhy;
}

/** More rows than this are not written out. */
const MOST_ROWS = 20_000;

/** Makes up a unit for a set of cases, or says why none can be shown. */
export function buildUnit(here: Case, rulebook: Rulebook): Built {
  const choices = [...here.picks.values()].map((one) => one.choice);
  for (const { source } of [...here.unknowns.values(), ...choices]) {
    if (source.kind === 'opaque') return { ok: false, why: source.why };
  }
  const values = valuesOf(here);
  const cases = values && casesOf(values, rulebook);
  if (!values || !cases) return { ok: false, why: 'witness-not-found' };
  const { type, name } = unitOf(values, rulebook);
  const unit: MadeUpUnit = {
    ...(type !== undefined && { type }),
    ...(name !== undefined && { name }),
    attributes: Object.fromEntries(textsOf(values, 'attribute')),
    inputs: Object.fromEntries(textsOf(values, 'input')),
    evidence: documentsOf(values, rulebook),
    cases,
    surveys: answersOf(values, rulebook),
    choices: choicesOf(values),
    manualScores: pointsOf(values, rulebook),
  };
  const witness = witnessOf(values, cases, rulebook);
  units.set(witness, unit);
  return { ok: true, built: { unit, witness, values } };
}

/** Beside the findings, which stay what can be said and kept as text. */
const units = new WeakMap<Witness, MadeUpUnit>();

/** The same case, of which more is told. */
export function telling(witness: Witness, more: Witness): Witness {
  const longer = [...witness, ...more];
  const unit = units.get(witness);
  if (unit) units.set(longer, unit);
  return longer;
}

/** All that the unit of a witness hands in, where it is one; a witness of grades alone is none. */
export function unitOfWitness(witness: Witness): MadeUpUnit | undefined {
  return units.get(witness);
}

function textsOf(
  values: CaseValues,
  kind: 'input' | 'attribute',
): readonly (readonly [Name, string])[] {
  return told(values).flatMap(({ source, value }) =>
    source.kind === kind ? [[source.name, value] as const] : [],
  );
}

function choicesOf(values: CaseValues): NonNullable<MadeUpUnit['choices']> {
  const chosen = told(values).flatMap(({ source, value }) =>
    source.kind === 'scorer-choice'
      ? [[source.node, [{ rater: ANYBODY, choice: { kind: 'given', value } as const }]] as const]
      : [],
  );
  return Object.fromEntries(chosen);
}

/** Every rater gives the same, and says why. */
function pointsOf(values: CaseValues, rulebook: Rulebook): NonNullable<MadeUpUnit['manualScores']> {
  const scored = told(values).flatMap(({ source, value }) => {
    if (source.kind !== 'score') return [];
    const node = findNode(rulebook, source.node);
    const form = node?.kind === 'leaf' ? node.rule?.scoring : undefined;
    const named = form?.kind === 'manual' ? form.raters.map(({ name }) => name) : [];
    const raters = named.length > 0 ? named : [ANYBODY];
    const score = { kind: 'given', value } as const;
    return [[source.node, raters.map((rater) => ({ rater, score, reason: ANYBODY }))] as const];
  });
  return Object.fromEntries(scored);
}

const ANYBODY = '…';

/** A text that is none of those ruled out. */
const ANOTHER = '…';

function unitOf(
  values: CaseValues,
  rulebook: Rulebook,
): { type?: string | undefined; name?: string | undefined } {
  const pick = (kind: Source['kind']) =>
    values.picks.find(([one]) => one.choice.source.kind === kind);
  const [type, name] = [pick('unit-type'), pick('unit-name')];
  return {
    type: type ? type[1] : rulebook.unitTypes[0],
    name: name ? (name[1] ?? ANOTHER) : undefined,
  };
}

/** The rows of each table that is asked about; undefined where they cannot be written out. */
function casesOf(values: CaseValues, rulebook: Rulebook): Record<Name, readonly Row[]> | undefined {
  const cases: Record<Name, Row[]> = {};
  const single = told(values).filter(({ source }) => source.kind === 'column');
  for (const { source, value } of single) {
    if (source.kind !== 'column') continue;
    const row = (cases[source.table] ??= [defaultRow(source.table, rulebook)])[0];
    if (row) cases[source.table] = [{ ...row, [source.name]: value }];
  }
  for (const [{ source }, count] of values.unknowns) {
    if (source.kind !== 'alike-rows') continue;
    const row = rowOf(source.pattern, source.table, rulebook);
    const rows = (cases[source.table] ??= []);
    if (!row || rows.length + Number(count.n) > MOST_ROWS) return undefined;
    for (let index = 0; index < Number(count.n); index++) rows.push(row);
  }
  return cases;
}

function rowOf(pattern: Case, table: Name, rulebook: Rulebook): Row | undefined {
  const values = valuesOf(pattern);
  if (!values) return undefined;
  const cells = told(values).flatMap(({ source, value }) =>
    source.kind === 'column' ? [[source.name, value] as const] : [],
  );
  return { ...defaultRow(table, rulebook), ...Object.fromEntries(cells) };
}

/** Cells that no condition looks at have some value too. */
function defaultRow(table: Name, rulebook: Rulebook): Row {
  const declared: CaseTable | undefined = rulebook.tables.find((one) => one.name === table);
  const columns = declared?.columns ?? [];
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, defaultCell(type, rulebook.year)]),
  );
}

function defaultCell(type: ValueType, year: number): string {
  if (type.kind === 'yes-no') return 'no';
  if (type.kind === 'choice') return type.options[0]?.name ?? '';
  const sort = sortOf(type, year);
  return textOfValue(sort.near, sort.kind);
}
