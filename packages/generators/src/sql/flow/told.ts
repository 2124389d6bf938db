import type { Reason } from '@cchc/model';
import type { Dialect } from '../dialect.js';

/** Reasons as JSON: known beforehand, or a text of SQL that may be null (then there are none). */
export type Piece = { readonly json: string } | { readonly sql: string };
export type Told = readonly Piece[];

export function tell(reasons: readonly Reason[]): Told {
  return reasons.map((reason) => ({ json: JSON.stringify(reason) }));
}

/** The reasons with commas between, as one text; null where there may be none. */
export function toldSql(told: Told, { literal }: Pick<Dialect, 'literal'>): string {
  const parts: string[] = [];
  let known: string[] = [];
  const close = (): void => {
    if (known.length > 0) parts.push(literal(known.join(',')));
    known = [];
  };
  for (const piece of told) {
    if ('json' in piece) known.push(piece.json);
    else {
      close();
      parts.push(piece.sql);
    }
  }
  close();
  if (parts.length === 0) return 'NULL';
  if (parts.length === 1) return parts[0] ?? '';
  const all = commaJoined(parts);
  return told.some((piece) => 'json' in piece) ? all : `nullif(${all}, '')`;
}

/** Texts with commas between; null ones are left out. In handfuls, since no function takes any number of them. */
export function commaJoined(parts: readonly string[]): string {
  if (parts.length <= HANDFUL) return `concat_ws(',', ${parts.join(', ')})`;
  const handfuls: string[] = [];
  for (let at = 0; at < parts.length; at += HANDFUL) {
    handfuls.push(`nullif(concat_ws(',', ${parts.slice(at, at + HANDFUL).join(', ')}), '')`);
  }
  return commaJoined(handfuls);
}

const HANDFUL = 50;

/** A text of SQL in which JSON has nothing to escape, in its quotes. */
export function plainly(sql: string): { readonly sql: string } {
  return { sql: `'"' || ${sql} || '"'` };
}

/** A JSON object of known keys, some of whose values are texts of SQL. */
export function objectSql(
  members: readonly (readonly [key: string, value: string | number | { readonly sql: string }])[],
  { literal }: Pick<Dialect, 'literal'>,
): string {
  const parts: string[] = [];
  let known = '{';
  members.forEach(([key, value], at) => {
    known += `${at === 0 ? '' : ','}${JSON.stringify(key)}:`;
    if (typeof value !== 'object') known += JSON.stringify(value);
    else {
      parts.push(literal(known), value.sql);
      known = '';
    }
  });
  parts.push(literal(`${known}}`));
  return parts.join(' || ');
}
