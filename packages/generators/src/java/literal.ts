import type { Decimal, Reason } from '@cchc/model';
import { quoted } from '../comments/plain.js';
import type { Doc } from '../layout/doc.js';

const MOST_LONG = 2n ** 63n - 1n;

/** Whether a number, and the same below zero, fits into a `long`. */
export function fitsLong(value: bigint): boolean {
  return value <= MOST_LONG && value >= -MOST_LONG;
}

/** A whole number as a `long`; groups of three are set apart in long ones. */
export function integer(value: bigint): string {
  const plain = value.toString();
  const grouped = plain.length < 5 ? plain : plain.replace(/\B(?=(\d{3})+$)/g, '_');
  // A plain literal is an `int`, which turns into a `long` wherever one is asked for.
  return value < 2n ** 31n && value >= -(2n ** 31n) ? grouped : `${grouped}L`;
}

/** A constant of a class file has at most 65,535 bytes, and a character up to three. */
const MOST_CHARACTERS = 20_000;

export function text(value: string): string {
  if (value.length <= MOST_CHARACTERS) return quoted(value);
  const parts: string[] = [];
  for (let at = 0; at < value.length; at += MOST_CHARACTERS) {
    parts.push(quoted(value.slice(at, at + MOST_CHARACTERS)));
  }
  return `String.join("", ${parts.join(', ')})`;
}

/** `name(a, b)` */
export function call(name: string, parts: readonly Doc[]): Doc {
  return { open: `${name}(`, parts, close: ')', lastComma: 'never' };
}

/** `name = value` */
export function named(before: string, value: Doc): Doc {
  return typeof value === 'string'
    ? before + value
    : { ...value, before: before + (value.before ?? '') };
}

export function exact(value: Decimal): string {
  return /^-?[0-9]+$/.test(value) && fitsLong(BigInt(value))
    ? `Exact.of(${integer(BigInt(value))})`
    : `Exact.of(${text(value)})`;
}

/** Reasons as arguments, one each. */
export function reasonDocs(reasons: readonly Reason[]): readonly Doc[] {
  return reasons.map((reason) => {
    const { kind, ...more } = reason as Reason & Readonly<Record<string, string | number>>;
    const said = Object.entries(more).map(
      ([key, value]) =>
        `.and(${text(key)}, ${typeof value === 'number' ? String(value) : text(value)})`,
    );
    return `reason(${text(kind)})${said.join('')}`;
  });
}

/** A comment for readers of the code and of its pages: nothing in it ends it, or is read as markup. */
export function javadoc(lines: readonly string[], indent: string): readonly string[] {
  const safe = lines.map(inComment);
  const [only = ''] = safe;
  const short = `${indent}/** ${only} */`;
  if (safe.length === 1 && short.length <= 100) return [short];
  return [`${indent}/**`, ...safe.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

function inComment(line: string): string {
  return (
    line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('*/', '*&#47;')
      .replaceAll('@', '&#64;')
      // `\u` begins an escape even in a comment, unless a backslash before it is one of a pair.
      .replace(/\\+(?=u)/g, (run) => (run.length % 2 === 1 ? `${run}\\` : run))
  );
}
