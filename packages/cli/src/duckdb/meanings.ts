import type { Conventions, PlannedHead } from '@cchc/data';
import { textOf, type Ask } from './database.js';

/** A column of options has few texts, however many rows. */
const MOST_TEXTS = 10_000;

/**
 * What each text of a column of options or answers means, by the reader of rows; undefined where there are
 * too many texts for such a column.
 */
export async function meaningsOf(
  ask: Ask,
  rows: string,
  head: PlannedHead,
  conventions: Conventions,
): Promise<ReadonlyMap<string, string> | undefined> {
  const { kind } = head.column.type;
  if (kind !== 'choice' && kind !== 'yes-no') return new Map();
  const text = `c${String(head.index)}`;
  const found = await ask(
    `SELECT DISTINCT ${text} FROM (${rows}) WHERE ${text} IS NOT NULL LIMIT ${String(MOST_TEXTS + 1)}`,
  );
  if (found.length > MOST_TEXTS) return undefined;
  const meanings = found.flatMap(([written]) => {
    const cell = { row: 1, text: textOf(written), literal: 'text' } as const;
    const { datum } = head.read(cell, conventions);
    if (datum.kind !== 'given') return [];
    return [[cell.text, datum.value.normalize('NFC')] as const];
  });
  return new Map(meanings);
}
