import type { Input, Name, Rulebook } from '@cchc/model';
import { plain } from './similar.js';
import type { NodeMatches } from './nodes.js';

/** From names of inputs of the old version to those of the new one, where they are not the same. */
export function renamedInputs(
  before: Rulebook,
  after: Rulebook,
  nodes: NodeMatches,
): ReadonlyMap<Name, Name> {
  const [kept, fresh] = [names(before), names(after)];
  const gone = before.inputs.filter(({ name }) => !fresh.has(name));
  const come = after.inputs.filter(({ name }) => !kept.has(name));
  const pairs = gone.flatMap((old) => {
    const same = come.filter((one) => isSame(old, one, nodes));
    const rivals = gone.filter((one) => same[0] && isSame(one, same[0], nodes));
    return same.length === 1 && rivals.length === 1 && same[0]
      ? [[old.name, same[0].name] as const]
      : [];
  });
  return new Map(pairs);
}

function names({ inputs }: Rulebook): ReadonlySet<Name> {
  return new Set(inputs.map(({ name }) => name));
}

/** The same words, the same type, in the same place: only the name is another. */
function isSame(old: Input, fresh: Input, nodes: NodeMatches): boolean {
  const sameHome = (old.home && nodes.get(old.home)) === fresh.home;
  const sameTitle =
    old.title !== undefined && fresh.title !== undefined && plain(old.title) === plain(fresh.title);
  return sameHome && sameTitle && old.type.kind === fresh.type.kind && old.shared === fresh.shared;
}
