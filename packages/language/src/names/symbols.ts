import type { Code, NodeId } from '@cchc/model';
import type {
  CaseTable,
  CchcAstType,
  Definition,
  Evidence,
  Input,
  Named,
  Node,
  Option,
  Parameter,
  Rulebook,
  SharedScale,
  Survey,
  WorkingCalendar,
} from '../generated/ast.js';
import { baseOf } from './amended.js';
import { importsOf } from './imports.js';
import { parentOf } from './parents.js';
import { nodesOf } from '../syntax/nodes.js';

/** All that a rulebook's text declares, found once a tree. Names are in NFC. */
export interface Symbols {
  readonly inputs: readonly Input[];
  readonly definitions: readonly Definition[];
  readonly evidence: readonly Evidence[];
  readonly tables: readonly CaseTable[];
  readonly options: readonly Option[];
  readonly parameters: readonly Parameter[];
  readonly surveys: readonly Survey[];
  readonly scales: readonly SharedScale[];
  readonly calendars: readonly WorkingCalendar[];
  /** What a formula may call by name anywhere; where a name is declared twice, the first. */
  readonly byName: ReadonlyMap<string, Named>;
  readonly nodes: readonly Node[];
  readonly nodesByCode: ReadonlyMap<Code, readonly Node[]>;
  /** By id; also by full path. */
  readonly nodesById: ReadonlyMap<NodeId, Node>;
  readonly idOf: (node: Node) => NodeId;
}

const known = new WeakMap<Rulebook, Symbols>();

export function symbolsOf(rulebook: Rulebook): Symbols {
  const found = known.get(rulebook) ?? collect(rulebook);
  known.set(rulebook, found);
  return found;
}

function collect(rulebook: Rulebook): Symbols {
  const trees = [rulebook, ...importsOf(rulebook).map(({ parsed }) => parsed.root)];
  const all = <Type extends keyof CchcAstType>(type: Type) =>
    trees.flatMap((tree) => nodesOf(tree, type));
  const inputs = all('Input').filter(isNamed);
  const definitions = all('Definition').filter(isNamed);
  const evidence = all('Evidence').filter(isNamed);
  const tables = all('CaseTable').filter(isNamed);
  const options = all('ChoiceType').flatMap((choice) => choice.options.filter(isNamed));
  const parameters = all('Parameter').filter(isNamed);
  const surveys = all('Survey').filter(isNamed);
  const scales = all('SharedScale').filter(isNamed);
  const calendars = all('WorkingCalendar').filter(isNamed);
  const own = nodesOf(rulebook, 'Node').filter(isNamed);
  const nodes = [...own, ...nodesLeftOfBase(rulebook, own)];
  const nodesByCode = Map.groupBy(nodes, (node) => node.name);
  const ids = identify(nodes, nodesByCode);
  return {
    inputs,
    definitions,
    evidence,
    tables,
    options,
    parameters,
    surveys,
    scales,
    calendars,
    byName: firstByName([
      ...inputs,
      ...definitions,
      ...evidence,
      ...tables,
      ...parameters,
      ...surveys,
      ...scales,
      ...options,
    ]),
    nodes,
    nodesByCode,
    nodesById: new Map(
      [...nodes].reverse().flatMap((node) => [
        [pathOf(node), node],
        [ids.get(node) ?? '', node],
      ]),
    ),
    idOf: (node) => ids.get(node) ?? node.name,
  };
}

/** The criteria of what is amended that the amendment says nothing about. */
function nodesLeftOfBase(rulebook: Rulebook, own: readonly Node[]): readonly Node[] {
  const base = baseOf(rulebook);
  const anew = new Set(own.map(({ name }) => name));
  return base ? symbolsOf(base).nodes.filter(({ name }) => !anew.has(name)) : [];
}

/**
 * A node's code where it is unique, else the path of its parents' ids: `III/3.2`. Of siblings with one
 * code (a flaw that may be kept on purpose) the second is `III/3.2#2`.
 */
function identify(
  nodes: readonly Node[],
  byCode: ReadonlyMap<Code, readonly Node[]>,
): Map<Node, NodeId> {
  const ids = new Map<Node, NodeId>();
  const seen = new Map<NodeId, number>();
  for (const node of nodes) {
    const unique = byCode.get(node.name)?.length === 1;
    const above = parentOf(node);
    const parent = above && ids.get(above);
    const id = unique || parent === undefined ? node.name : `${parent}/${node.name}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    ids.set(node, before === 0 ? id : `${id}#${before + 1}`);
  }
  return ids;
}

function pathOf(node: Node): NodeId {
  const parent = parentOf(node);
  return parent ? `${pathOf(parent)}/${node.name}` : node.name;
}

/** Where the syntax is broken a declaration may lack its name: nobody can mean it. */
function isNamed(declared: { readonly name: string }): boolean {
  return (declared.name as string | undefined) !== undefined;
}

function firstByName(named: readonly Named[]): Map<string, Named> {
  const byName = new Map<string, Named>();
  for (const one of named) if (!byName.has(one.name)) byName.set(one.name, one);
  return byName;
}
