import { complaint, type Conventions, type DataFinding, type Source } from '@cchc/data';
import type { ReadHead } from './cells-sql.js';
import type { Ask } from './database.js';

/** So many faults of a file are told one by one; of all others their number. */
export const MOST_LISTED = 100;

/** The first cells that cannot be read, told as for files whose rows are read. */
export async function faultsOf(
  ask: Ask,
  cells: string,
  heads: readonly ReadHead[],
  conventions: Conventions,
): Promise<readonly DataFinding[]> {
  const faulty = heads.map((_, id) => `w${String(id)} <> 'missing'`).join(' OR ');
  if (faulty === '') return [];
  const texts = heads.map((_, id) => `t${String(id)}, w${String(id)}`);
  const found = await ask(
    `SELECT ${['file_row', ...texts].join(', ')} FROM (${cells})
    WHERE unit IS NOT NULL AND (${faulty}) ORDER BY file_row LIMIT ${String(MOST_LISTED)}`,
  );
  return found.flatMap(([row, ...cellsOfRow]) =>
    heads.flatMap((head, id): readonly DataFinding[] => {
      const [text, why] = [cellsOfRow[2 * id], cellsOfRow[2 * id + 1]];
      if (typeof text !== 'string' || typeof why !== 'string') return [];
      const cell = { row: Number(row), text, literal: head.literal } as const;
      const { finding } = head.read(cell, conventions);
      return finding ? [finding] : [];
    }),
  );
}

/** The first rows that name no unit. */
export async function withoutUnit(
  ask: Ask,
  cells: string,
  source: Source,
): Promise<readonly DataFinding[]> {
  const found = await ask(
    `SELECT file_row FROM (${cells}) WHERE unit IS NULL ORDER BY file_row LIMIT ${String(MOST_LISTED)}`,
  );
  return found.map(([row]) => complaint(source, 'UNIT_MISSING', { row: Number(row) }));
}
