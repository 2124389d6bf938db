import { withDescendants, type Leaf, type Node, type Rulebook } from '@cchc/model';
import { asciiNames } from '../names/ascii.js';

/** The leaves of a rulebook that stand in one file of code. */
export interface LeafFile {
  /** In lower case, and told from the others: `field_i`, `bonus`. */
  readonly name: string;
  /** The field, where the file is of one. */
  readonly field?: Node;
  readonly kind: 'field' | 'single' | 'bonus' | 'penalty';
  readonly leaves: readonly Leaf[];
}

/**
 * A file a field. Criteria that stand in no field are together, and so are those of bonuses and of penalties;
 * files without leaves are left out.
 */
export function leafFiles({ fields, blocks }: Rulebook): readonly LeafFile[] {
  const groups = fields.filter(({ kind }) => kind === 'group');
  const spelt = asciiNames(groups.map(({ id }) => `field ${id}`));
  const ofBlocks = (kind: 'bonus' | 'penalty'): LeafFile => ({
    name: kind,
    kind,
    leaves: leavesIn(blocks.filter((one) => one.kind === kind).flatMap(({ children }) => children)),
  });
  return [
    ...groups.map((field): LeafFile => {
      const name = (spelt.get(`field ${field.id}`) ?? '').toLowerCase();
      return { name, kind: 'field', field, leaves: leavesIn([field]) };
    }),
    {
      name: 'single',
      kind: 'single' as const,
      leaves: leavesIn(fields.filter(({ kind }) => kind === 'leaf')),
    },
    ofBlocks('bonus'),
    ofBlocks('penalty'),
  ].filter(({ leaves }) => leaves.length > 0);
}

function leavesIn(nodes: readonly Node[]): readonly Leaf[] {
  return nodes.flatMap((node) => [...withDescendants(node)]).filter((node) => node.kind === 'leaf');
}
