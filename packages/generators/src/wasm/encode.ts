/**
 * The binary form of WebAssembly, as much of it as kernels need: a module of functions over one memory.
 * https://webassembly.github.io/spec/core/binary/
 */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  /** Behind the parameters. */
  readonly locals: readonly ValueType[];
  readonly code: readonly number[];
  /** Called by others of the module alone: not exported. */
  readonly isInner?: boolean;
}

export type ValueType = 'i32' | 'v128';

const TYPES: Readonly<Record<ValueType, number>> = { i32: 0x7f, v128: 0x7b };

/** A module that imports the memory `env.memory` and exports its functions; they are called by their places. */
export function moduleBytes(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = [
    ...new Map(functions.map((one) => [one.parameters.join(), one.parameters])).values(),
  ];
  const typeOf = ({ parameters }: WasmFunction): number =>
    types.findIndex((one) => one.join() === parameters.join());
  const exported = [...functions.entries()].filter(([, one]) => !one.isInner);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      vector(types, (one) => [0x60, ...vector(one, (type) => [TYPES[type]]), 0x00]),
    ),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, ...unsigned(0)]),
    ...section(
      3,
      vector(functions, (one) => unsigned(typeOf(one))),
    ),
    ...section(
      7,
      vector(exported, ([at, one]) => [...text(one.name), 0x00, ...unsigned(at)]),
    ),
    ...section(10, vector(functions, body)),
  ]);
}

function body({ locals, code }: WasmFunction): readonly number[] {
  const content = [
    ...vector(groups(locals), ([count, type]) => [...unsigned(count), TYPES[type]]),
    ...code,
    0x0b,
  ];
  return [...unsigned(content.length), ...content];
}

/** Locals of a type that stand together are told together. */
function groups(locals: readonly ValueType[]): readonly (readonly [number, ValueType])[] {
  const found: [number, ValueType][] = [];
  for (const type of locals) {
    const last = found.at(-1);
    if (last?.[1] === type) last[0]++;
    else found.push([1, type]);
  }
  return found;
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...unsigned(content.length), ...content];
}

function vector<One>(
  all: readonly One[],
  encode: (one: One, at: number) => readonly number[],
): readonly number[] {
  const bytes: number[] = [...unsigned(all.length)];
  for (const [at, one] of all.entries()) for (const byte of encode(one, at)) bytes.push(byte);
  return bytes;
}

function text(value: string): readonly number[] {
  const bytes = new TextEncoder().encode(value);
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

export function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = ((rest % 128) + 128) % 128;
    rest = Math.floor(rest / 128);
    const isSign = (low & 64) !== 0;
    if ((rest === 0 && !isSign) || (rest === -1 && isSign)) return [...bytes, low];
    bytes.push(low + 128);
  }
}
