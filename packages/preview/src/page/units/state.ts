import type { Loaded, LoadedPart, Order, Phase, UnitRow } from '../../engine/requests.js';

export interface UnitsState {
  /** A new one for each time that files are read; none where there are no files. */
  readonly reading?: object;
  readonly phase?: Phase;
  readonly failed?: string;
  readonly loaded?: Loaded;
  readonly order: Order;
  /** What has been fetched of the list in this order. */
  readonly all: number;
  readonly pages: ReadonlyMap<number, readonly UnitRow[]>;
  /** The first row in sight. */
  readonly top: number;
}

export const NO_UNITS: UnitsState = {
  order: { by: 'total', down: true, filter: '' },
  all: 0,
  pages: new Map(),
  top: 0,
};

/** So many rows are asked for at a time. */
export const PAGE = 100;

export function partOf({ loaded }: UnitsState, chosen: number): LoadedPart | undefined {
  return loaded?.parts.find(({ rulebook }) => rulebook === chosen);
}
