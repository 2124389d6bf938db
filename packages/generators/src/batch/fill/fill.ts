import type { KernelColumn } from '../../columnar/kernel.js';
import { UNUSABLE } from '../../columnar/lane.js';
import type * as Runtime from '../../typescript/runtime/book.js';
import type { World } from '../../typescript/runtime/world.js';
import type { Asker } from '../ask/asker.js';
import type { HandedIn } from '../handed-in.js';
import type { BatchUnit } from '../unit.js';
import { askedFills } from './asked.js';
import { evidenceFills } from './evidence.js';
import { figureFills } from './figures.js';

/** What the exact runtime is asked with. */
export interface Parts {
  readonly figures: ReadonlyMap<string, Runtime.Figure>;
  readonly documents: ReadonlyMap<string, Runtime.Evidence>;
  /** By the place of the asked body. */
  readonly askers: readonly Asker[];
}

/** Reads of a unit what some columns hold, into its row of a block. */
export type Fill = (unit: BatchUnit, handed: HandedIn, row: number) => void;

/** A column, and where in the memory of a block its first row stands, in numbers of its width. */
export interface Placed<Of = KernelColumn['column']> extends Omit<KernelColumn, 'column'> {
  readonly column: Of;
  readonly place: number;
}

/** The memory of a block, as whole numbers of 32 bits and as wide ones. */
export interface Memory {
  readonly numbers: Int32Array;
  readonly wide: Float64Array;
}

export type Of<Kind extends KernelColumn['column']['of']> = Placed<
  Extract<KernelColumn['column'], { readonly of: Kind }>
>;

/** What fills all of some columns; each by what it is a column of. */
export function fillsOf(
  columns: readonly Placed[],
  world: World,
  parts: Parts,
  memory: Memory,
): readonly Fill[] {
  return [
    ...figureFills(those(columns, 'figure'), world, parts.figures, memory),
    ...evidenceFills(those(columns, 'evidence'), parts.documents, memory),
    ...those(columns, 'unit').map((one) => unitFill(one, memory)),
    ...those(columns, 'attribute').map((one) => attributeFill(one, memory)),
    ...askedFills(those(columns, 'asked'), parts.askers, memory),
  ];
}

function those<Kind extends KernelColumn['column']['of']>(
  columns: readonly Placed[],
  kind: Kind,
): readonly Of<Kind>[] {
  return columns.filter((one): one is Of<Kind> => one.column.of === kind);
}

/** Puts a value where the column has it. */
export function put(
  { numbers, wide }: Memory,
  { type, place }: Pick<Placed, 'type' | 'place'>,
  row: number,
  value: number,
): void {
  if (type === 'int32') numbers[place + row] = value;
  else wide[place + row] = value;
}

function unitFill(one: Of<'unit'>, memory: Memory): Fill {
  const places = placesOf(one.column.texts);
  const isType = one.column.by === 'type';
  return (unit, _, row) => {
    const text = isType ? unit.type : unit.name;
    put(memory, one, row, text === undefined ? -1 : (places.get(text) ?? -1));
  };
}

function attributeFill(one: Of<'attribute'>, memory: Memory): Fill {
  const { name, texts } = one.column;
  const places = placesOf(texts);
  return ({ read }, _, row) => {
    const datum = read.attributes.get(name);
    const value =
      datum?.kind === 'given' ? (places.get(datum.value.normalize('NFC')) ?? -1) : UNUSABLE;
    put(memory, one, row, value);
  };
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, at) => [text, at]));
}
