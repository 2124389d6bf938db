import { nodesOf, withDescendants, type Group, type NodeId, type Rulebook } from '@cchc/model';
import { ascii, asciiNames } from '../names/ascii.js';

/** Words that no name of Java may be, and the parameter that every rule has. */
export const RESERVED: ReadonlySet<string> = new Set(
  `abstract assert boolean break byte case catch char class const continue default do double else enum
   extends final finally float for goto if implements import instanceof int interface long native new
   package private protected public return short static strictfp super switch synchronized this throw
   throws transient try void volatile while true false null var record sealed permits yield _
   unit row`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** `cap_xa`: the last part of the package `cchc.cap_xa`. */
export function packageName({ code }: Rulebook): string {
  const plain = ascii(code)
    .toLowerCase()
    .replace(/^_*(cchc_)?/, '')
    .slice(0, 50);
  return RESERVED.has(plain) || !/^[a-z]/.test(plain) ? `_${plain}` : plain;
}

/** `nhiemVuGiao` of `nhiệm_vụ_giao`. */
export function camel(name: string): string {
  return ascii(name)
    .toLowerCase()
    .replace(/^_+/, '')
    .replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/_+$/, '')
    .replace(/^(?=[0-9]|$)/, 'n');
}

/** What the methods of each node are called after: `1_1_2`. */
export function nodeNames(rulebook: Rulebook): ReadonlyMap<NodeId, string> {
  const ids = [...nodesOf(rulebook)].map(({ id }) => id);
  const spelt = asciiNames(ids.map((id) => `n ${id}`));
  return new Map(ids.map((id) => [id, (spelt.get(`n ${id}`) ?? '').slice(2).toLowerCase()]));
}

/** The methods of bounds: `lowest_nhiem_vu_giao`. */
export function boundNames({ inputs }: Rulebook): ReadonlyMap<string, string> {
  const spelt = asciiNames(inputs.map(({ name }) => `of ${name}`));
  return new Map(
    inputs.map(({ name }) => [name, (spelt.get(`of ${name}`) ?? '').slice(3).toLowerCase()]),
  );
}

/** Leaves are held in classes of so many: a class file has room for 65,535 constants. */
const LEAVES_A_CLASS = 100;

export interface FieldClass {
  readonly name: string;
  readonly groups: readonly Group[];
  readonly leaves: readonly NodeId[];
}

/** A class a field, and one for the blocks; more where there are many leaves. */
export function fieldClasses(rulebook: Rulebook): readonly FieldClass[] {
  const roots = [
    ...rulebook.fields.map((field) => ({ wanted: `Field ${field.id}`, nodes: [field] })),
    ...rulebook.blocks.map(({ kind, children }, at) => ({
      wanted: `${kind === 'bonus' ? 'Bonus' : 'Penalty'} ${String(at + 1)}`,
      nodes: children,
    })),
  ];
  const parts = roots.flatMap(({ wanted, nodes }) => {
    const all = nodes.flatMap((node) => [...withDescendants(node)]);
    const groups = all.flatMap((one) => (one.kind === 'group' ? [one] : []));
    const ids = all.flatMap(({ kind, id }) => (kind === 'leaf' ? [id] : []));
    const count = Math.max(1, Math.ceil(ids.length / LEAVES_A_CLASS));
    return Array.from({ length: count }, (_, part) => ({
      wanted: part === 0 ? wanted : `${wanted} part ${String(part + 1)}`,
      groups: part === 0 ? groups : [],
      leaves: ids.slice(part * LEAVES_A_CLASS, (part + 1) * LEAVES_A_CLASS),
    }));
  });
  const taken = new Set<string>();
  return parts.map(({ wanted, groups, leaves }) => ({
    name: freeName(pascal(wanted), taken),
    groups,
    leaves,
  }));
}

/** Names of files, too: told apart even where case does not count. */
function freeName(wanted: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${String(count)}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function pascal(name: string): string {
  return ascii(name)
    .slice(0, 60)
    .replace(/_([A-Za-z])/g, (_, letter: string) => letter.toUpperCase());
}
