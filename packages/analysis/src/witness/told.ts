import type { Name, Rulebook } from '@cchc/model';
import type { Witness, WitnessValue } from '../findings.js';
import type { Source } from '../symbolic/case.js';
import { textOfValue, type CaseValues } from './values.js';

/** One row of a case table, as its cells. */
export type Row = Readonly<Record<Name, string>>;

export interface Told {
  readonly source: Source;
  readonly value: WitnessValue['value'];
  readonly kind: WitnessValue['kind'];
}

/** Everything that has a value, in the order in which it was asked for. */
export function told({ unknowns, picks }: CaseValues): readonly Told[] {
  return [
    ...unknowns.map(([{ source, kind }, value]) => {
      return { source, kind, value: textOfValue(value, kind) };
    }),
    ...picks.flatMap(([{ choice }, value]) =>
      value === undefined ? [] : [{ source: choice.source, kind: choice.kind, value }],
    ),
  ];
}

/** How the case is told: the unit, then what was handed in, as the rulebook declares it, then how many rows. */
export function witnessOf(
  values: CaseValues,
  cases: Readonly<Record<Name, readonly Row[]>>,
  rulebook: Rulebook,
): Witness {
  const all = told(values);
  const shown = all.flatMap((one) => {
    if (one.source.kind === 'evidence-state') return evidenceValue(one.source.name, one.value, all);
    return isTold(one.source) ? [{ what: one.source, value: one.value, kind: one.kind }] : [];
  });
  const order = shown.map((value) => ({ value, place: placeOf(value.what, rulebook) }));
  order.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  return [...order.map(({ value }) => value), ...rowCounts(all, cases)];
}

function rowCounts(
  all: readonly Told[],
  cases: Readonly<Record<Name, readonly Row[]>>,
): readonly WitnessValue[] {
  const tables = all.flatMap(({ source }) => (source.kind === 'alike-rows' ? [source.table] : []));
  return [...new Set(tables)].map((table) => {
    const rows = cases[table]?.length ?? 0;
    return { what: { kind: 'rows', table }, value: rows.toString(), kind: 'number' };
  });
}

/** That an evidence is accepted goes without saying where its day or count is told. */
function evidenceValue(name: Name, state: string, all: readonly Told[]): readonly WitnessValue[] {
  const accepted = state === 'accepted';
  const known = all.some(({ source }) => source.kind === 'evidence' && source.name === name);
  if (accepted && known) return [];
  const what = { kind: 'evidence', name, fact: 'accepted' } as const;
  return [{ what, value: accepted ? 'yes' : 'no', kind: 'yes-no' }];
}

const KINDS: readonly Source['kind'][] = [
  'unit-type',
  'unit-name',
  'input',
  'column',
  'evidence',
  'survey',
  'scorer-choice',
  'score',
  'rows',
];

function placeOf(what: WitnessValue['what'], rulebook: Rulebook): readonly [number, number] {
  const kind = KINDS.indexOf(what.kind);
  switch (what.kind) {
    case 'input':
      return [kind, rulebook.inputs.findIndex(({ name }) => name === what.name)];
    case 'evidence':
      return [kind, rulebook.evidence.findIndex(({ name }) => name === what.name)];
    case 'column': {
      const columns = rulebook.tables.find(({ name }) => name === what.table)?.columns ?? [];
      return [kind, columns.findIndex(({ name }) => name === what.name)];
    }
    default:
      return [kind, 0];
  }
}

const UNTOLD: readonly Source['kind'][] = [
  'alike-rows',
  'evidence-state',
  'attribute',
  'derived',
  'opaque',
];

function isTold(source: Source): source is WitnessValue['what'] {
  return !UNTOLD.includes(source.kind);
}
