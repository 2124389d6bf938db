/** How a target spells names. */
export interface Spelling {
  /** Words of the target's own, in lower case, that no name may be. */
  readonly reserved: ReadonlySet<string>;
  /** The most bytes a name may have (PostgreSQL cuts at 63 in silence). */
  readonly most: number;
}

const DEFAULT_MOST = 60;

/**
 * Names of the rulebook as identifiers of ASCII letters, digits and `_`, each told from the others
 * even where case does not count. They come from codes and names alone, so that rewording a title
 * changes none, and a name keeps its identifier when others are added behind it.
 */
export function asciiNames(
  names: readonly string[],
  { reserved, most = DEFAULT_MOST }: Partial<Spelling> = {},
): ReadonlyMap<string, string> {
  const taken = new Set<string>(reserved);
  const spelt = new Map<string, string>();
  for (const name of names) {
    if (spelt.has(name)) continue;
    const identifier = firstFree(ascii(name), taken, most);
    taken.add(identifier.toLowerCase());
    spelt.set(name, identifier);
  }
  return spelt;
}

/** Marks are dropped and đ is d: `tỷ_lệ_đúng_hạn` gives `ty_le_dung_han`, `1.1.2` gives `_1_1_2`. */
export function ascii(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '_');
  return /^[A-Za-z]/.test(plain) ? plain : `_${plain.replace(/^_+/, '')}`;
}

function firstFree(wanted: string, taken: ReadonlySet<string>, most: number): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `_${String(count)}`;
    const identifier = wanted.slice(0, most - suffix.length) + suffix;
    if (!taken.has(identifier.toLowerCase())) return identifier;
  }
}
