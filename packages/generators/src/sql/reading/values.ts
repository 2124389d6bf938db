import type { Dialect } from '../dialect.js';
import type { Kind } from './kinds.js';

/*
 * Values are loaded as text. A text that begins with # says that something was handed in and could not be
 * read, and why (`#unreadable`); where texts of authors are read, `##` is a # of theirs.
 */

/** A text as a value of its kind; null where it is none. */
export function readAs(text: string, kind: Kind, dialect: Dialect): string {
  switch (kind.of) {
    case 'yes-no':
      return dialect.call('truth_of', text);
    case 'date':
      return dialect.call('day_of', text);
    case 'moment':
      return dialect.call('moment_of', text);
    case 'choice': {
      const own = dialect.nfc(unescaped(text));
      if (kind.options.length === 0)
        return `CASE WHEN ${isRefused(text)} THEN NULL ELSE ${own} END`;
      const options = kind.options.map(dialect.literal).join(', ');
      return `CASE WHEN ${isRefused(text)} THEN NULL WHEN ${own} IN (${options}) THEN ${own} END`;
    }
    default:
      return numberCall('of', text, kind, dialect);
  }
}

/** Why a text is no value of its kind; null where it is one, or none at all. */
export function whyNot(text: string, kind: Kind, dialect: Dialect): string {
  const given = `CASE WHEN ${isRefused(text)} THEN ${reasonIn(text, dialect)}`;
  const unless = (why: string): string =>
    `${given} WHEN ${text} IS NOT NULL AND ${readAs(text, kind, dialect)} IS NULL THEN '${why}' END`;
  switch (kind.of) {
    case 'yes-no':
    case 'date':
    case 'moment':
      return unless('unreadable');
    case 'choice':
      return kind.options.length === 0 ? `${given} END` : unless('unknown-option');
    default:
      return `${given} ELSE ${numberCall('fault', text, kind, dialect)} END`;
  }
}

function numberCall(
  what: 'of' | 'fault',
  text: string,
  { digits, step }: Kind,
  { call }: Dialect,
): string {
  return step === 1n
    ? call(`whole_${what}`, text, String(digits))
    : call(`stepped_${what}`, text, String(digits), String(step));
}

function isRefused(text: string): string {
  return `${text} LIKE '#%' AND ${text} NOT LIKE '##%'`;
}

export function unescaped(text: string): string {
  return `CASE WHEN ${text} LIKE '##%' THEN substr(${text}, 2) ELSE ${text} END`;
}

/** The reason behind the #, without what would end a text of JSON. */
export function reasonIn(text: string, { literal }: Dialect): string {
  return `translate(substr(${text}, 2), ${literal('"\\')}, '')`;
}

export { isRefused };
