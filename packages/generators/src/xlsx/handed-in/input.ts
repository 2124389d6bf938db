import {
  dayFromNumber,
  digitsOfFigure,
  momentFromNumber,
  print,
  ratio as fraction,
  type Input,
  type Name,
  type Reason,
  type RefusalWhy,
  type ValueType,
} from '@cchc/model';
import { plain } from '../../documents/plain.js';
import type { Block } from '../../program/statement.js';
import { rangeOfType } from '../../program/slots.js';
import { ran } from '../body/run.js';
import { scopeOf, type HeldSlot, type Lack } from '../body/scope.js';
import { calcCells, entryOf, once, said, textRun, type Book, type Read } from '../book.js';
import type { Cells } from '../numbers/cells.js';
import { readRatio, readValue } from '../numbers/read.js';
import { compareRatios, decimalRatio, ratio, ZERO_RATIO, type Ratio } from '../numbers/ratio.js';
import { constant, inCell, type Value } from '../numbers/value.js';
import {
  ABOVE,
  BELOW,
  MISSING,
  holdsOf,
  readCell,
  TOO_FINE,
  typeInWords,
  type ReadCell,
} from './figure-kind.js';

/** A figure as rules see it: there, or missing, or refused and why. */
export function inputSlot(book: Book, name: Name, checking: readonly Name[]): HeldSlot {
  if (checking.includes(name)) return neverThere(book, name);
  const bounds = boundsOf(book, name);
  // Only what hangs on what is being checked differs while it is.
  const within = mayMeet(book, name, checking) ? checking : [];
  return once(book, `input ${name} ${JSON.stringify(within)}`, () => {
    const input = book.rulebook.inputs.find((one) => one.name === name);
    if (!input) throw new Error(`no input ${name}`);
    const cells = calcCells(book, plain(input.title ?? name));
    const entry = inputEntry(book, input);
    const read = once(book, `cell of input ${name}`, () =>
      readCell(book, cells, entry, input.type, input.resolution, plain(name)),
    );
    return heldWithin(book, input, entry, read, bounds, within, cells);
  });
}

/** The cell that a figure is typed into. */
export function inputEntry(book: Book, input: Input): string {
  const { name, title, type, home, shared, unitOfMeasure } = input;
  return once(book, `entry of input ${name}`, () => {
    const measure = unitOfMeasure === undefined ? typeInWords(book, type) : `(${unitOfMeasure})`;
    return entryOf(book, {
      key: `input ${name}`,
      label: plain(`${title ?? name} ${measure}`),
      holds: holdsOf(book, type),
      home,
      shared,
    });
  });
}

interface Bounds {
  readonly lowest: Block | undefined;
  readonly highest: Block | undefined;
}

function boundsOf({ program }: Book, name: Name): Bounds {
  const found = program.inputs.find(({ input }) => input.name === name);
  return { lowest: found?.lowest, highest: found?.highest };
}

/** Whether the bounds of a figure ask, however far around, for one that is being checked. */
function mayMeet(book: Book, name: Name, checking: readonly Name[]): boolean {
  const seen = new Set<Name>();
  const visit = (one: Name): boolean => {
    if (checking.includes(one)) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    const { lowest, highest } = boundsOf(book, one);
    return namesIn([lowest, highest]).some(visit);
  };
  return checking.length > 0 && visit(name);
}

/** All inputs that a body names, wherever; those of spreads too, since they stand in the program. */
function namesIn(value: unknown): readonly Name[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { of, name } = value as Record<string, unknown>;
  const own = of === 'input' && typeof name === 'string' ? [name] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

function neverThere(book: Book, name: Name): HeldSlot {
  const why = (): readonly Reason[] => [{ kind: 'missing-input', input: name }];
  const say = String(textRun(book, [said(book, why())]));
  return {
    state: '1',
    lacks: [{ when: 'TRUE', cause: 'missing-input', why, say }],
    local: { type: 'int', value: constant(0n) },
  };
}

function heldWithin(
  book: Book,
  input: Input,
  entry: string,
  read: ReadCell,
  bounds: Bounds,
  checking: readonly Name[],
  cells: Cells,
): HeldSlot {
  const { name, type, resolution } = input;
  const digits = digitsOfFigure(type, resolution);
  const scale = isTime(type) ? 1n : 10n ** BigInt(digits);
  if (read.local.type !== 'int') {
    return {
      state: read.problem,
      lacks: lacksOf(book, input, entry, read.problem),
      local: read.local,
    };
  }
  const own = ratio(read.local.value, constant(scale));
  const limit = (block: Block | undefined): Limit | undefined =>
    block && limitOf(book, block, [...checking, name], cells);
  const lowest =
    limit(bounds.lowest) ?? (isTime(type) ? undefined : { holds: 'TRUE', value: ZERO_RATIO });
  const highest =
    limit(bounds.highest) ??
    (type.kind === 'ratio' ? { holds: 'TRUE', value: decimalRatio('1') } : undefined);
  const beyond = (one: Limit | undefined, by: '<' | '>'): string => {
    if (!one) return 'FALSE';
    const compare = compareRatios(cells, own, by, one.value);
    return one.holds === 'TRUE' ? compare : `IF(${one.holds},${compare},FALSE)`;
  };
  const below = beyond(lowest, '<');
  const above = beyond(highest, '>');
  const state = cells.put(
    name,
    `IF(${read.problem}<>0,${read.problem},IF(${below},${String(BELOW)},IF(${above},${String(ABOVE)},0)))`,
  );
  const value = bounded(input, read.local.value, state, cells, digits, book, { lowest, highest });
  const lacks = lacksOf(book, input, entry, state, {
    value: own,
    lowest: lowest?.value,
    highest: highest?.value,
  });
  return { state, lacks, local: { type: 'int', value } };
}

interface Limit {
  /** Whether the bound can be worked out; else it does not bound. */
  readonly holds: string;
  readonly value: Ratio;
}

function limitOf(book: Book, block: Block, checking: readonly Name[], cells: Cells): Limit {
  const { code, exits } = ran(block, scopeOf(book, cells, { checking }));
  const at = exits.findIndex(({ kind }) => kind === 'value' || kind === 'day');
  const exit = exits[at];
  const only = exits.length === 1;
  const holds = only ? 'TRUE' : `${code}=${String(at + 1)}`;
  if (exit?.kind === 'value') return { holds, value: exit.value };
  return exit?.kind === 'day'
    ? { holds, value: ratio(exit.value) }
    : { holds: 'FALSE', value: ZERO_RATIO };
}

/** In order, a figure lies within what its type and its constant bounds say. */
function bounded(
  input: Input,
  value: Value,
  state: string,
  cells: Cells,
  digits: number,
  book: Book,
  { lowest, highest }: { readonly lowest: Limit | undefined; readonly highest: Limit | undefined },
): Value {
  const cell = cells.put(input.name, `IF(${state}=0,${value.cell ?? '0'},0)`);
  if (isTime(input.type)) return inCell(cell, value.low, value.high);
  const constant = (bound: typeof input.atLeast) =>
    bound?.kind === 'number' ? bound.value : undefined;
  const [atLeast, atMost] = [constant(input.atLeast), constant(input.atMost)];
  const { low = value.low, high = value.high } = rangeOfType(
    input.type,
    { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) },
    digits,
  );
  const scale = 10n ** BigInt(digits);
  // A bound that other figures make is known by their own ranges.
  const scaled = (limit: Limit | undefined, side: 'low' | 'high'): bigint | undefined => {
    if (limit?.holds !== 'TRUE') return undefined;
    const { num, den } = limit.value;
    if (den.low < 1n) return undefined;
    const edge = num[side] * scale;
    const by = edge < 0n === (side === 'low') ? den.low : den.low;
    return edge < 0n ? -(-edge / by) - 1n : edge / by + 1n;
  };
  const from = input.atLeast && atLeast === undefined ? (scaled(lowest, 'low') ?? -HUGE) : low;
  const to = input.atMost && atMost === undefined ? (scaled(highest, 'high') ?? high) : high;
  // Zero stands for what is not in order.
  return inCell(cell, from < 0n ? from : 0n, to > 0n ? to : 0n);
}

const HUGE = 999_999_999_999_999n;

function lacksOf(
  book: Book,
  input: Input,
  entry: string,
  state: string,
  shown?: {
    readonly value: Ratio;
    readonly lowest: Ratio | undefined;
    readonly highest: Ratio | undefined;
  },
): readonly Lack[] {
  const { name, type } = input;
  const missing: readonly Reason[] = [{ kind: 'missing-input', input: name }];
  const refused = (why: RefusalWhy): readonly Reason[] => [
    { kind: 'refused-input', input: name, why },
  ];
  const sentences = [
    missing,
    ...WHYS.map((why) => refused(why)),
    refused('below-lowest'),
    refused('above-highest'),
  ].map((reasons) => said(book, reasons));
  const first = textRun(book, sentences);
  // What is wrong stands beside the cell, too; that it is blank can be seen.
  const cell = book.entries[Number(/\d+/.exec(entry)?.[0] ?? -1)];
  if (cell) cell.note ??= `IF(${state}<2,"",INDEX([T],${String(first - 1)}+${state}))`;
  const text = (one: Ratio, read: Read): string =>
    isTime(type) ? timeText(type.kind, readValue(read, one.num)) : print(readRatio(read, one));
  return [
    {
      when: `${state}=${String(MISSING)}`,
      cause: 'missing-input',
      why: () => missing,
      say: String(first),
    },
    {
      when: 'TRUE',
      cause: 'refused',
      say: `${String(first - 1)}+${state}`,
      why: (read) => {
        const code = Number(read.number(state));
        if (code === TOO_FINE) {
          const value = decimalText(read.text(entry));
          return [{ kind: 'refused-input', input: name, why: 'too-fine', value }];
        }
        if (code !== BELOW && code !== ABOVE) return refused(WHYS[code - 2] ?? 'unreadable');
        const bound = code === BELOW ? shown?.lowest : shown?.highest;
        const why = code === BELOW ? 'below-lowest' : 'above-highest';
        return [
          {
            kind: 'refused-input',
            input: name,
            why,
            ...(shown ? { value: text(shown.value, read) } : {}),
            ...(bound ? { bound: text(bound, read) } : {}),
          },
        ];
      },
    },
  ];
}

function isTime(type: ValueType): type is ValueType & { readonly kind: 'date' | 'moment' } {
  return type.kind === 'date' || type.kind === 'moment';
}

function timeText(kind: 'date' | 'moment', value: bigint): string {
  return kind === 'date' ? dayFromNumber(Number(value)) : momentFromNumber(Number(value));
}

/** By the number of the problem, from 2. */
export const WHYS: readonly RefusalWhy[] = [
  'unreadable',
  'too-fine',
  'below-lowest',
  'above-highest',
  'unknown-option',
];

/** A spreadsheet's number as the decimal that it was typed as. */
export function decimalText(shown: string): string {
  const [digits = '', exponent = '0'] = shown.toUpperCase().split('E');
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? [];
  const shift = Number(exponent);
  const value = fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
  const scaled = shift < 0 ? value.div(10n ** BigInt(-shift)) : value.mul(10n ** BigInt(shift));
  return print(scaled);
}
