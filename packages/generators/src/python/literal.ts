import type { Reason } from '@cchc/model';
import { quoted } from '../comments/plain.js';
import type { Doc } from '../layout/doc.js';

/** A whole number; groups of three are set apart in long ones. */
export function integer(value: bigint): string {
  const text = value.toString();
  return text.length < 5 ? text : text.replace(/\B(?=(\d{3})+$)/g, '_');
}

export const text = quoted;

export function tuple(parts: readonly Doc[]): Doc {
  return { open: '(', parts, close: ')', lastComma: parts.length === 1 ? 'always' : 'on-lines' };
}

export function dict(entries: readonly (readonly [key: string, value: Doc])[]): Doc {
  const parts = entries.map(([key, value]) => named(`${text(key)}: `, value));
  return { open: '{', parts, close: '}', lastComma: 'on-lines' };
}

/** `name(a, b=c)` */
export function call(name: string, parts: readonly Doc[]): Doc {
  return { open: `${name}(`, parts, close: ')', lastComma: 'on-lines' };
}

/** `name=value` or `key: value` */
export function named(before: string, value: Doc): Doc {
  return typeof value === 'string'
    ? before + value
    : { ...value, before: before + (value.before ?? '') };
}

/** Keyword arguments; what is undefined is left to its default. */
export function keywords(values: Readonly<Record<string, Doc | undefined>>): readonly Doc[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [named(`${name}=`, value)],
  );
}

export function reasonsOf(reasons: readonly Reason[]): Doc {
  return tuple(
    reasons.map((reason) =>
      dict(
        Object.entries(reason).map(([key, value]) => [
          key,
          typeof value === 'number' ? String(value) : text(value),
        ]),
      ),
    ),
  );
}

/** A docstring, with its quotes. */
export function docstring(lines: readonly string[], indent: string): string {
  const safe = lines.map((line) => line.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"'));
  const [only = ''] = safe;
  if (safe.length === 1 && !only.endsWith('"')) return `${indent}"""${only}"""`;
  const body = safe.map((line, at) => (at === 0 || line === '' ? line : indent + line));
  return `${indent}"""${body.join('\n')}\n${indent}"""`;
}
