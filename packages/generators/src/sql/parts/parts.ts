import type { Placed } from '@cchc/model';
import { Refused } from '../../program/refused.js';
import { namesIn, type Sheet, type SheetColumn, type SheetJoin } from '../flow/sheet.js';
import type { Columns } from '../flow/steps.js';

/** A column reads more columns than a view takes. */
export class TooWide extends Refused {}

/** A share of a sheet that fits into views: what it works out, of what it imports. */
export interface Part extends Columns {
  /** Columns of tables before it. */
  readonly imports: readonly string[];
  /** Columns that it works out and others read; in the order in which they were made. */
  readonly exports: readonly string[];
}

interface Filling {
  readonly columns: SheetColumn[];
  readonly joins: SheetJoin[];
  readonly steps: Map<string, number>;
  readonly imports: Set<string>;
  readonly exports: Set<string>;
}

type Item = SheetColumn | SheetJoin;

/** A part is begun that full at most with what reads nothing of it: what reads that still finds its place. */
const OPEN_UNTIL = 0.7;

/**
 * The columns of a sheet that `wanted` are made of, in parts that fit into views with all that they import.
 * A column stands in the part of those that it reads, while there is room. `base` are the columns that were handed in.
 * Throws `TooWide` where one column reads more, and the database takes no more.
 */
export function partsOf(
  sheet: Sheet,
  base: ReadonlySet<string>,
  wanted: readonly string[],
  at: Placed,
): readonly Part[] {
  const { columns, strict } = sheet.dialect.most;
  const most = columns - BESIDE;
  const parts: Filling[] = [];
  const partOf = new Map<string, number>();
  const open = (): number =>
    parts.push({
      columns: [],
      joins: [],
      steps: new Map(),
      imports: new Set(),
      exports: new Set(),
    }) - 1;
  const foreign = (read: readonly string[], { steps, imports }: Filling): readonly string[] =>
    read.filter((name) => !steps.has(name) && !imports.has(name));
  const widthWith = (item: Item, read: readonly string[], part: Filling): number =>
    part.steps.size + part.imports.size + namesOf(item).length + foreign(read, part).length;

  const place = (item: Item): void => {
    const all = namesIn(readBy(item));
    const read = [...all].filter((name) => partOf.has(name) || base.has(name));
    const before = read.flatMap((name) => partOf.get(name) ?? []);
    const last = parts.length === 0 ? open() : parts.length - 1;
    const tried = before.length > 0 ? [Math.max(...before), last] : [last];
    const room = before.length > 0 ? most : most * OPEN_UNTIL;
    const fits = (place: number): boolean => {
      const part = parts[place];
      return part !== undefined && widthWith(item, read, part) <= room;
    };
    const at_ = tried.find(fits) ?? open();
    const part = parts[at_];
    if (!part || (strict && widthWith(item, read, part) > most)) throw new TooWide('input', at);
    for (const name of foreign(read, part)) {
      part.imports.add(name);
      const from = parts[partOf.get(name) ?? -1];
      from?.exports.add(name);
    }
    const step = 1 + Math.max(0, ...read.map((name) => part.steps.get(name) ?? 0));
    if ('sql' in item) part.columns.push({ ...item, step });
    else part.joins.push({ ...item, step });
    for (const name of namesOf(item)) {
      part.steps.set(name, step);
      partOf.set(name, at_);
    }
  };
  for (const item of needed(sheet, wanted)) place(item);
  for (const name of wanted) parts[partOf.get(name) ?? -1]?.exports.add(name);
  return parts.map(({ columns, joins, steps, imports, exports }) => ({
    columns,
    joins,
    dialect: sheet.dialect,
    imports: [...imports],
    exports: [...steps.keys()].filter((name) => exports.has(name)),
  }));
}

/** Columns that stand in every step beside those of a part. */
const BESIDE = 10;

/** What `wanted` are made of, each behind what it reads, and in the order of the sheet as far as it may. */
function needed({ columns, joins }: Sheet, wanted: readonly string[]): readonly Item[] {
  const itemOf = new Map<string, Item>(
    [...columns, ...joins].flatMap((item) => namesOf(item).map((name) => [name, item] as const)),
  );
  const reached = new Set<Item>();
  const open = [...wanted];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const name of namesIn(text)) {
      const item = itemOf.get(name);
      if (!item || reached.has(item)) continue;
      reached.add(item);
      open.push(readBy(item));
    }
  }
  const ordered = new Set<Item>();
  const put = (item: Item): void => {
    if (ordered.has(item)) return;
    for (const name of namesIn(readBy(item))) {
      const before = itemOf.get(name);
      // A column reads none that is made behind it; joins stand in a list of their own.
      if (before && before !== item && !('sql' in before)) put(before);
    }
    ordered.add(item);
  };
  for (const column of columns) if (reached.has(column)) put(column);
  for (const join of joins) if (reached.has(join)) put(join);
  return [...ordered];
}

function namesOf(item: Item): readonly string[] {
  return 'sql' in item ? [item.name] : item.columns;
}

/** A text of SQL with all names that a column or a join is worked out from. */
function readBy(item: Item): string {
  return 'sql' in item ? item.sql : [item.reads, ...item.on].join(' ');
}
