/** What a text under a key of an object becomes; an entry of a list stands under its number. */
export type ChangeText = (text: string, key: string, holder: object) => string;

/**
 * A part of a model with all its texts changed. What holds no changed text stays the same object, so a
 * version that says the same in most places shares most of itself with the other.
 */
export function mapTexts<Part extends object>(part: Part, change: ChangeText): Part {
  let changed: Part | undefined;
  for (const [key, value] of Object.entries(part)) {
    const next = mapped(value, key, part, change);
    if (next === value) continue;
    changed ??= copyOf(part);
    Object.assign(changed, { [key]: next });
  }
  return changed ?? part;
}

function mapped(value: unknown, key: string, holder: object, change: ChangeText): unknown {
  if (typeof value === 'string') return change(value, key, holder);
  return typeof value === 'object' && value !== null ? mapTexts(value, change) : value;
}

function copyOf<Part extends object>(part: Part): Part {
  return (Array.isArray(part) ? [...(part as unknown[])] : { ...part }) as Part;
}
