import type { Scorer } from '../scorer.js';
import type { Cell, Rows } from './rows.js';

const ROWS_AT_ONCE = 500;

/** Rows as INSERT statements. */
export function inserts(rows: Rows, { dialect }: Pick<Scorer, 'dialect'>): readonly string[] {
  const cell = (value: Cell): string => {
    if (value === null) return 'NULL';
    if (typeof value === 'object') return dialect.faultsLiteral(value);
    if (typeof value === 'string') return dialect.literal(value);
    return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
  };
  return [...rows].flatMap(([table, list]) => {
    const statements: string[] = [];
    for (let at = 0; at < list.length; at += ROWS_AT_ONCE) {
      const values = list
        .slice(at, at + ROWS_AT_ONCE)
        .map((row) => `  (${row.map(cell).join(', ')})`)
        .join(',\n');
      statements.push(`INSERT INTO ${table} VALUES\n${values};`);
    }
    return statements;
  });
}
