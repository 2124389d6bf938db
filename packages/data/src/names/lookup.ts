import { fold } from './fold.js';
import { suggest } from './suggest.js';

/** What goes by a name, and by a title where it has one. */
export interface Named {
  readonly name: string;
  readonly title?: string;
}

export interface Lookup<T extends Named> {
  readonly items: readonly T[];
  readonly find: (written: string) => T | undefined;
  readonly suggest: (written: string) => string | undefined;
}

/** What was made for lists: options of an input are asked for every cell of its column. */
const made = new WeakMap<readonly Named[], unknown>();

/**
 * Finds by exact name, then by name or title whatever the case, blanks and `_`, where only one fits. The items
 * stay as they are.
 */
export function lookup<T extends Named>(items: readonly T[]): Lookup<T> {
  const known = made.get(items) as Lookup<T> | undefined;
  if (known) return known;
  const own = lookupOf(items);
  made.set(items, own);
  return own;
}

function lookupOf<T extends Named>(items: readonly T[]): Lookup<T> {
  const exact = new Map(items.map((item) => [item.name.normalize('NFC'), item]));
  const folded = new Map<string, T | 'several'>();
  for (const item of items) {
    for (const key of new Set([fold(item.name), fold(item.title ?? item.name)])) {
      folded.set(key, folded.has(key) ? 'several' : item);
    }
  }
  return {
    items,
    find(written) {
      const found = exact.get(written) ?? folded.get(fold(written));
      return found === 'several' ? undefined : found;
    },
    suggest: (written) =>
      suggest(
        written,
        items.map(({ name }) => name),
      ),
  };
}
