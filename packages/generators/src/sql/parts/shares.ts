/** A list as lists of at most so many; one that is empty where it is. */
export function inShares<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** Groups as lists of at most so many: those that belong together stay so where a list takes them. */
export function packed<T>(
  groups: readonly (readonly T[])[],
  most: number,
): readonly (readonly T[])[] {
  const lists: T[][] = [[]];
  for (const group of groups) {
    for (const share of group.length === 0 ? [] : inShares(group, most)) {
      const last = lists.at(-1) ?? [];
      if (last.length + share.length <= most) last.push(...share);
      else lists.push([...share]);
    }
  }
  return lists;
}
