import { complaint } from '../complaint.js';
import { LIMITS } from '../limits.js';
import { tidy, type Cell, type Column, type Row, type Table } from '../table.js';
import {
  membersOf,
  misshapen,
  numberText,
  placeOf,
  type At,
  type Member,
  type Reading,
} from './shape.js';

/** A list of objects as a table: its columns are the keys in the order in which they first appear. */
export function tableOf(reading: Reading, at: At, objects: readonly At[]): Table {
  const columns = new Map<string, Column>();
  const found = objects.slice(0, LIMITS.rows).flatMap((object) => {
    const members = membersOf(reading, object);
    if (!members) return [];
    for (const { key, row, column } of members) {
      if (!columns.has(key)) columns.set(key, { name: key, row, column });
    }
    const cells = members.map((member) => [member.key, cellOf(reading, member)] as const);
    return [{ place: placeOf(object.node), cells: new Map(cells) }];
  });
  const extra = objects[LIMITS.rows];
  if (extra) {
    const { row } = placeOf(extra.node);
    reading.complain(complaint(reading.source, 'TOO_MANY_ROWS', { row, limit: LIMITS.rows }));
  }
  const rows: readonly Row[] = found.map(({ place, cells }) => ({
    ...place,
    cells: [...columns.keys()].map((key) => cells.get(key)),
  }));
  const place = placeOf(at.node);
  return { source: reading.source, form: 'json', place, columns: [...columns.values()], rows };
}

/** `null` and a value of the wrong sort are no cell; the latter is reported. */
function cellOf(reading: Reading, member: Member): Cell | undefined {
  const { node, key } = member;
  const place = { ...placeOf(node), name: key };
  if (node.type === 'String') return { ...place, text: tidy(node.value), literal: 'text' };
  if (node.type === 'Number') {
    return { ...place, text: numberText(reading, node), literal: 'number' };
  }
  if (node.type === 'Boolean') return { ...place, text: String(node.value), literal: 'yes-no' };
  if (node.type !== 'Null') misshapen(reading, member, 'cell');
  return undefined;
}
