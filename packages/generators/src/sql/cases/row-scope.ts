import type { CaseTable, Name } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import { DAYS, MOMENTS, rangeOfType } from '../../program/slots.js';
import type { LetValue } from '../../program/statement.js';
import { column, textOf, truthOf, type Sheet } from '../flow/sheet.js';
import { objectSql } from '../flow/told.js';
import { kindOf } from '../reading/kinds.js';
import type { Lack, Scope } from '../rules/body.js';
import { workingDays } from '../rules/working-days.js';

/** What a row may be asked: its own cells. */
export function rowScope(
  table: CaseTable,
  columnOf: ReadonlyMap<Name, string>,
  rows: Sheet,
): Scope {
  const { dialect } = rows;
  const refuse = (construct: string): never => {
    throw new Refused(construct, table);
  };
  const cell = (name: Name): LetValue => {
    const type = table.columns.find((one) => one.name === name)?.type;
    const spelt = columnOf.get(name) ?? '';
    if (type?.kind === 'yes-no') return { type: 'bool', value: truthOf(spelt) };
    if (type?.kind === 'choice') return { type: 'text', value: textOf(spelt) };
    if (type?.kind === 'date') {
      return { type: 'int', value: column(dialect.dayNumber(spelt), DAYS.low, DAYS.high) };
    }
    if (type?.kind === 'moment') {
      const seconds = dialect.momentNumber(spelt);
      return { type: 'int', value: column(seconds, MOMENTS.low, MOMENTS.high) };
    }
    const kind = type ?? { kind: 'integer' as const };
    const { low, high } = rangeOfType(kind, {}, kindOf(kind).digits);
    return { type: 'int', value: column(spelt, low, high) };
  };
  const value = (slot: Parameters<Scope['int']>[0]): LetValue =>
    slot.of === 'column' ? cell(slot.name) : refuse(slot.of === 'score' ? 'score-of' : 'reference');
  return {
    sheet: rows,
    int: (slot) => {
      const found = value(slot);
      return found.type === 'int' ? found.value : refuse('mismatched-values');
    },
    truth: (slot) => {
      const found = value(slot);
      return found.type === 'bool' ? found.value : refuse('mismatched-values');
    },
    text: (slot) => {
      const found = value(slot);
      return found.type === 'text' ? found.value : refuse('mismatched-values');
    },
    asked: ({ op }) => refuse(op === 'unit-is' ? 'unit-is' : 'evidence'),
    lacks: (slot) =>
      slot.of === 'column' ? cellLacks(table.name, slot.name, columnOf, rows) : refuse(slot.of),
    lacksOfEvidence: () => refuse('evidence'),
    ask: (statement, run) =>
      statement.do === 'working-days' ? workingDays(statement, rows, run) : refuse(statement.do),
    perCase: () => refuse('per-case'),
  };
}

function cellLacks(
  table: Name,
  name: Name,
  columnOf: ReadonlyMap<Name, string>,
  { dialect }: Sheet,
): readonly Lack[] {
  const spelt = columnOf.get(name) ?? '';
  const fault = dialect.faultOf('faults', name);
  const at = [
    ['table', table],
    ['column', name],
    ['row', { sql: `row_no` }],
  ] as const;
  const told = (kind: string, more: readonly (readonly [string, { readonly sql: string }])[]) => {
    const sql = objectSql([['kind', kind], ...at, ...more], {
      ...dialect,
    });
    return [{ sql }];
  };
  return [
    {
      when: truthOf(`(${spelt} IS NULL AND ${fault} IS NOT NULL)`),
      cause: 'refused',
      told: told('refused-cell', [['why', { sql: dialect.call('json_text', fault) }]]),
      isNull: spelt,
    },
    {
      when: truthOf(`(${spelt} IS NULL)`),
      cause: 'missing-input',
      told: told('missing-cell', []),
      isNull: spelt,
    },
  ];
}
