import { keyOf, type Piece, type Situation } from './piece.js';

/** What one unit of a packed population hands in beside its base. */
export interface Packed {
  readonly type: string | undefined;
  readonly pieces: ReadonlyMap<string, Piece>;
}

/**
 * Puts situations into as few units as possible: leaves stand on different figures, so that one unit
 * can try something of each. A situation goes into the first unit in which nothing else is tried of
 * what it is about.
 */
export function pack(
  situations: readonly Situation[],
  unitTypes: readonly string[],
): readonly Packed[] {
  const units: Filling[] = [];
  const added = (): Filling => {
    const type = unitTypes[units.length % unitTypes.length];
    const unit = { type, pieces: new Map<string, Piece>(), taken: new Set<string>() };
    units.push(unit);
    return unit;
  };
  for (const { pieces, about, types } of situations) {
    const mayHave = (type: string | undefined): boolean =>
      types === undefined || type === undefined || types.includes(type);
    const found = units.find(
      (unit) => mayHave(unit.type) && about.every((key) => !unit.taken.has(key)),
    );
    let unit = found ?? added();
    while (!mayHave(unit.type)) unit = added();
    for (const piece of pieces) unit.pieces.set(keyOf(piece), piece);
    for (const key of about) unit.taken.add(key);
  }
  return units;
}

interface Filling extends Packed {
  readonly pieces: Map<string, Piece>;
  readonly taken: Set<string>;
}
