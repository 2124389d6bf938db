import type { Rulebook } from '@cchc/model';

/** What several rulebooks of one file ask for together: their units hand in one set of data. */
export function union(rulebooks: readonly [Rulebook, ...Rulebook[]]): Rulebook {
  const [first] = rulebooks;
  if (rulebooks.length === 1) return first;
  const all = <Key extends keyof Rulebook>(key: Key): readonly Rulebook[Key][] =>
    rulebooks.map((one) => one[key]);
  return {
    ...first,
    unitTypes: [...new Set(all('unitTypes').flat())],
    inputs: byName(all('inputs').flat()),
    evidence: byName(all('evidence').flat()),
    tables: byName(all('tables').flat()),
    surveys: byName(all('surveys').flat()),
    fields: all('fields').flat(),
    blocks: all('blocks').flat(),
  };
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}
