import type { Reason } from '@cchc/model';
import { int, type Int, type Slot } from '../program/int.js';
import type { Rat } from '../program/rat.js';
import type { Block, Ending, Into, Statement } from '../program/statement.js';
import { standsAlone } from './closed.js';
import { askedColumn, evidenceColumn, figureColumn, type Columns } from './columns.js';
import { lacking, scoreOfConstant } from './lane-constants.js';
import { asking, type Writing } from './lane-writing.js';
import { ASK, type LaneStep } from './lane.js';
import { NoLane } from './no-lane.js';
import { columnInt, keyOfSlot } from './values.js';

/** Figures have columns of their own; what else may lack is asked of the exact runtime. */
export function needed(slot: Slot, reasons: readonly Reason[], to: Writing): readonly LaneStep[] {
  const key = keyOfSlot(slot);
  if (to.slots.has(key)) return [];
  const columns = columnsOfSlot(slot, to);
  to.slots.set(key, columns);
  for (const at of columns) to.used.add(at);
  const isFigure = slot.of === 'input';
  const told: readonly Reason[] = isFigure
    ? [...reasons, { kind: 'missing-input', input: slot.name }]
    : [];
  const missing = isFigure
    ? lacking({ do: 'lack', cause: 'missing-input', reasons: told }, to)
    : ASK;
  const need = { do: 'need', missing, score: scoreOfConstant(missing, to) } as const;
  return columns.map((column) => ({ ...need, column }));
}

function columnsOfSlot(slot: Slot, { columns, program }: Writing): readonly number[] {
  switch (slot.of) {
    case 'input': {
      const column = figureColumn(columns, slot.name);
      if (column === undefined) throw new NoLane('no figure');
      return [column];
    }
    case 'evidence':
      // Moments of issue have no column.
      if (slot.fact === 'moment') throw new NoLane(slot.fact);
      return [evidenceColumn(columns, slot.name, 'day')];
    case 'attribute':
      return [columns.places.get(`attribute ${slot.name}`) ?? attributeColumn(columns, slot.name)];
    case 'score':
    case 'total':
    case 'previous-score':
    case 'previous-input': {
      const num: Int = { op: 'slot', slot, range: {} };
      const isExact = slot.of !== 'previous-input';
      const den: Int = isExact
        ? { op: 'slot', slot: { ...slot, part: 'denominator' }, range: { low: 1n } }
        : int(1);
      // Options and answers of the year before are read by the runtime alone.
      if (!isExact && !isNumber(slot.name, columns))
        throw new NoLane(`previous of ${program.leaf.id}`);
      const block: Block = [
        { do: 'need', slot, reasons: [] },
        { do: 'end', with: { kind: 'value', value: { num, den } } },
      ];
      return askedColumn(columns, { block, kind: 'exact' }, ['num', 'den']);
    }
    case 'column':
    case 'part':
      throw new NoLane(slot.of);
  }
}

function attributeColumn(columns: Columns, name: string): number {
  columns.list.push({ of: 'attribute', name, texts: [] });
  columns.places.set(`attribute ${name}`, columns.list.length - 1);
  return columns.list.length - 1;
}

function isNumber(name: string, { program }: Columns): boolean {
  const kind = program.inputs.find(({ input }) => input.name === name)?.input.type.kind;
  return kind !== 'choice' && kind !== 'yes-no';
}

/** A statement that stands alone is a body of its own, whose value is a column. */
export function asked(
  statement: Extract<Statement, { readonly into: Into }>,
  into: Into,
  to: Writing,
): readonly LaneStep[] {
  if (!standsAlone(statement) || into.type === 'text') throw new NoLane(statement.do);
  const bare = { ...statement, reasons: [] } as Statement;
  if (into.type === 'rat') {
    const value: Rat = {
      num: { op: 'local', name: into.num, range: {} },
      den: { op: 'local', name: into.den, range: { low: 1n } },
    };
    const block: Block = [bare, { do: 'end', with: { kind: 'value', value } }];
    const [num = 0, den = 0] = askedColumn(to.columns, { block, kind: 'exact' }, ['num', 'den']);
    to.ints.set(into.num, columnInt(num, to)).set(into.den, columnInt(den, to));
    return [asking(num), asking(den)];
  }
  const local = { name: into.name } as const;
  const isWhole = into.type === 'int';
  const ending: Ending = isWhole
    ? { kind: 'day', value: { op: 'local', ...local, range: {} } }
    : { kind: 'answer', value: { op: 'local-is', ...local } };
  const block: Block = [bare, { do: 'end', with: ending }];
  const kind = isWhole ? 'whole' : 'truth';
  const [column = 0] = askedColumn(to.columns, { block, kind }, ['only']);
  to.ints.set(into.name, columnInt(column, to));
  return [asking(column)];
}
