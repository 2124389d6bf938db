import { cellPlace, complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Named } from '../facts.js';
import type { Cell, Table } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { MISPLACED, isMisplaced } from './input-columns.js';
import { findHeaded, rawValue, type Vocabulary } from './vocabulary.js';

/** The figure that one row of a long table names; none where the rulebook knows no such figure. */
export function longValue(
  { source, form }: Table,
  { inputs }: Vocabulary,
  cells: {
    readonly name: Cell;
    readonly value: Cell | undefined;
    readonly whose: 'units' | 'all';
  },
  complainOnce: (key: string, finding: () => DataFinding) => void,
): Named<RawValue> {
  const { name, value, whose } = cells;
  // A row of blanks at the end of a list is no figure without a name.
  if (name.text === '' && !value) return [];
  const headed = findHeaded(inputs, name.text);
  const place = cellPlace(name);
  if (!headed) {
    const input = excerpt(name.text);
    complainOnce(name.text, () =>
      complaint(source, 'INPUT_UNKNOWN', {
        ...place,
        input,
        suggestion: inputs.suggest(name.text),
      }),
    );
    return [];
  }
  if (isMisplaced(headed.item, whose)) {
    const input = headed.item.name;
    complainOnce(name.text, () => complaint(source, MISPLACED[whose], { ...place, input }));
    return [];
  }
  return value ? [[headed.item.name, rawValue(headed, value, form)]] : [];
}
