/**
 * Moments in texts, read as `readMomentIn` of @cchc/data reads them: a day and the time on it, in either
 * order. The patterns are the same, written for a database.
 */
const DAY = String.raw`([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})`;
const DATE_FIRST = String.raw`${DAY}(?:T|,?\s+(?:lúc\s+)?)([0-9].*)`;
const TIME_FIRST = String.raw`([0-9]{1,2}\s*(?::|h|g|giờ).*?)[\s,]+(?:(?:ngày|on)\s+)?${DAY}`;
const CLOCK = String.raw`([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2})(?:\.0+)?)?|\s*(?:h|g|giờ)\s*(?:([0-9]{2})\s*(?:phút)?)?)`;

/** The day in a text that may hold a time too. */
export function dateInSql(text: string): string {
  return `CASE WHEN ${whole(text, DATE_FIRST)} THEN ${group(text, DATE_FIRST, 1)}
    WHEN ${whole(text, TIME_FIRST)} THEN ${group(text, TIME_FIRST, 2)} ELSE ${text} END`;
}

/** The time in such a text; null where there is none. */
export function timeInSql(text: string): string {
  return `CASE WHEN ${whole(text, DATE_FIRST)} THEN trim(${group(text, DATE_FIRST, 2)})
    WHEN ${whole(text, TIME_FIRST)} THEN trim(${group(text, TIME_FIRST, 1)}) END`;
}

/** The seconds since midnight of a time; null where no clock shows it. */
export function secondsSql(time: string): string {
  const part = (index: number) => `TRY_CAST('0' || ${group(time, CLOCK, index)} AS INTEGER)`;
  const minutes = `greatest(${part(2)}, ${part(4)})`;
  return `CASE WHEN ${whole(time, CLOCK)} AND ${part(1)} < 24 AND ${minutes} < 60 AND ${part(3)} < 60
    THEN ${part(1)} * 3600 + ${minutes} * 60 + ${part(3)} END`;
}

function whole(text: string, pattern: string): string {
  return `regexp_full_match(${text}, '${pattern}')`;
}

function group(text: string, pattern: string, index: number): string {
  return `regexp_extract(${text}, '^${pattern}$', ${String(index)})`;
}
