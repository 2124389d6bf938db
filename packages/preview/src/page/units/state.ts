import type {
  GivenFile,
  Loaded,
  LoadedPart,
  Order,
  Phase,
  UnitRow,
} from '../../engine/requests.js';

export interface UnitsState {
  /** Kept, so that they are scored again when the text changes. */
  readonly files: readonly GivenFile[];
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
  files: [],
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
