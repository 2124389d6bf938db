/**
 * How one state of plain data becomes another, as plain data that can be sent: what is the same in both is not in it.
 * Places of a text (`at`) count for nothing here: a line written above moves them all, and means nothing.
 */
export type Change =
  | { readonly to: unknown }
  | { readonly in: Readonly<Record<string, Change>>; readonly without?: readonly string[] }
  /** The items of a list from one on, so many, give way to others. */
  | { readonly from: number; readonly drop: number; readonly put: readonly unknown[] };

/** Undefined where nothing has changed. */
export function changeOf(before: unknown, after: unknown): Change | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return changeOfList(before, after);
  if (isRecord(before) && isRecord(after)) return changeOfRecord(before, after);
  return { to: after };
}

/** The same data with a change; all that has not changed is the very same. */
export function changed<Data>(data: Data, change: Change): Data {
  if ('to' in change) return change.to as Data;
  if ('put' in change) {
    const { from, drop, put } = change;
    return (data as readonly unknown[]).toSpliced(from, drop, ...put) as Data;
  }
  const { in: parts, without = [] } = change;
  const next = (key: string, value: unknown): unknown => {
    const part = parts[key];
    return part && Object.hasOwn(parts, key) ? changed(value, part) : value;
  };
  if (Array.isArray(data)) return data.map((item: unknown, at) => next(String(at), item)) as Data;
  const own = data as Plain;
  const kept = Object.entries(own).filter(([key]) => !without.includes(key));
  const added = Object.keys(parts).filter((key) => !Object.hasOwn(own, key));
  return Object.fromEntries([
    ...kept.map(([key, value]) => [key, next(key, value)]),
    ...added.map((key) => [key, next(key, undefined)]),
  ]) as Data;
}

type Plain = Readonly<Record<string, unknown>>;

function isRecord(data: unknown): data is Plain {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function changeOfRecord(before: Plain, after: Plain): Change | undefined {
  const parts: [string, Change][] = [];
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) parts.push([key, { to: value }]);
    else if (key !== 'at') {
      const part = changeOf(before[key], value);
      if (part) parts.push([key, part]);
    }
  }
  const without = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (parts.length === 0 && without.length === 0) return undefined;
  return { in: Object.fromEntries(parts), ...(without.length > 0 && { without }) };
}

function changeOfList(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  if (before.length === after.length) {
    let parts: Record<string, Change> | undefined;
    for (let at = 0; at < after.length; at++) {
      const part = changeOf(before[at], after[at]);
      if (part) (parts ??= {})[at] = part;
    }
    return parts && { in: parts };
  }
  const isSame = (one: unknown, other: unknown): boolean => changeOf(one, other) === undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && isSame(before[from], after[from])) from++;
  let end = 0;
  while (end < shorter - from && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  return {
    from,
    drop: before.length - from - end,
    put: after.slice(from, after.length - end),
  };
}
