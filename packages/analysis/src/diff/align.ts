import {
  withSubexpressions,
  type CaseTable,
  type Expression,
  type Input,
  type Name,
  type Parameter,
  type Rulebook,
} from '@cchc/model';
import { mapTexts } from './map-texts.js';
import { meaningOf } from './meaning.js';
import type { NodeMatches } from './match/nodes.js';

/** Names that mean something else in the old version get this mark there, so that nobody takes them for the same. */
const OLD = '‹old›';

/** The name without its mark. */
export function plainName(name: Name): Name {
  return name.endsWith(OLD) ? name.slice(0, -OLD.length) : name;
}

/** What names the old version is to use instead of its own. */
interface Renaming {
  readonly nodes: NodeMatches;
  readonly inputs: ReadonlyMap<Name, Name>;
  /** Definitions, parameters, tables, surveys, calendars and inputs whose meaning is another. */
  readonly marked: ReadonlySet<Name>;
}

/**
 * The old version in the names of the new one: matched nodes and inputs are called as there, and what
 * has the same name but another meaning is marked. What is alike in both has the same text then.
 */
export function aligned(
  before: Rulebook,
  after: Rulebook,
  nodes: NodeMatches,
  inputs: ReadonlyMap<Name, Name>,
): Rulebook {
  const bare = renamed(before, { nodes, inputs, marked: new Set() });
  const marked = otherMeanings(bare, after);
  return marked.size === 0 ? bare : renamed(bare, { nodes: new Map(), inputs: new Map(), marked });
}

/** Names that both versions declare, each for something else. */
function otherMeanings(before: Rulebook, after: Rulebook): ReadonlySet<Name> {
  const other = new Set<Name>([
    ...differing(before.inputs, after.inputs, sameType),
    ...differing(before.tables, after.tables, sameColumns),
    ...differing(before.surveys, after.surveys, sameMeaning),
    ...differing(before.calendars, after.calendars, sameMeaning),
    ...differing(before.definitions, after.definitions, sameMeaning),
    ...differing(before.parameters, after.parameters, sameMeaning),
  ]);
  for (let size = -1; size !== other.size;) {
    size = other.size;
    for (const { name, value } of before.definitions) if (looksAt([value], other)) other.add(name);
    for (const one of before.parameters) if (looksAt(valuesOf(one), other)) other.add(one.name);
  }
  return other;
}

function differing<Declared extends { readonly name: Name }>(
  before: readonly Declared[],
  after: readonly Declared[],
  isSame: (old: Declared, fresh: Declared) => boolean,
): readonly Name[] {
  return before.flatMap((old) => {
    const fresh = after.find(({ name }) => name === old.name);
    return fresh && !isSame(old, fresh) ? [old.name] : [];
  });
}

/** Bounds and resolutions may differ: it is the same figure, of which less or more is taken. */
function sameType(old: Input, fresh: Input): boolean {
  return old.type.kind === fresh.type.kind && old.shared === fresh.shared;
}

/** A column that only one version has changes nothing for the others. */
function sameColumns(old: CaseTable, fresh: CaseTable): boolean {
  return old.columns.every((column) => {
    const same = fresh.columns.find(({ name }) => name === column.name);
    return !same || sameMeaning(column.type, same.type);
  });
}

function sameMeaning(old: unknown, fresh: unknown): boolean {
  return meaningOf(old) === meaningOf(fresh);
}

function valuesOf({ cases, otherwise }: Parameter): readonly Expression[] {
  const all = [...cases.flatMap(({ when, value }) => [when, value]), otherwise];
  return all.filter((one) => one !== undefined);
}

function looksAt(expressions: readonly Expression[], names: ReadonlySet<Name>): boolean {
  return expressions.some((one) =>
    [...withSubexpressions(one)].some((part) => NAMED.some((key) => names.has(nameIn(part, key)))),
  );
}

/** Where a part of the model names something declared. */
const NAMED = ['name', 'table', 'survey', 'calendar'] as const;

function nameIn(part: object, key: (typeof NAMED)[number]): Name {
  const value: unknown = key in part ? part[key as keyof typeof part] : undefined;
  return typeof value === 'string' ? value : '';
}

function renamed(rulebook: Rulebook, renaming: Renaming): Rulebook {
  return mapTexts(rulebook, (text, key, holder) => nameAs(holder, key, text, renaming));
}

/** Keys under which an id of a node stands. */
const NODE_KEYS: readonly string[] = ['node', 'home', 'target'];

function nameAs(holder: object, key: string, value: string, renaming: Renaming): string {
  const { nodes, inputs, marked } = renaming;
  if (NODE_KEYS.includes(key) || isId(holder, key)) return nodes.get(value) ?? value;
  if (key === 'name' && isInput(holder)) return mark(inputs.get(value) ?? value);
  return isDeclared(holder, key) ? mark(value) : value;

  function mark(name: Name): Name {
    return marked.has(name) ? name + OLD : name;
  }
}

function isId(holder: object, key: string): boolean {
  const rescaled = 'kind' in holder && holder.kind === 'rescaled';
  return (key === 'id' && 'level' in holder) || (key === 'to' && rescaled);
}

function isInput(holder: object): boolean {
  return ('to' in holder && holder.to === 'input') || ('shared' in holder && 'type' in holder);
}

/** A table, survey or calendar by its own key; a definition, parameter or the declaration of one by `name`. */
function isDeclared(holder: object, key: string): boolean {
  if (key === 'table' || key === 'survey' || key === 'calendar') return true;
  if (key !== 'name') return false;
  if ('to' in holder) return holder.to === 'definition' || holder.to === 'parameter';
  return DECLARATIONS.some((sign) => sign in holder) && !('grade' in holder);
}

/** A key that only declarations of this kind have: tables, surveys, calendars, parameters, definitions. */
const DECLARATIONS = ['columns', 'respondents', 'groups', 'workingWeekdays', 'cases', 'value'];
