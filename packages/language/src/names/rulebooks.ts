import type { Expression, Rulebook } from '../generated/ast.js';
import { nodesOf } from '../syntax/nodes.js';

/** The code by which the other rulebooks of a file know one. */
export function codeOf(root: Rulebook): string | undefined {
  return root.statements.find((statement) => statement.$type === 'RulebookCode')?.value;
}

/** What in a condition asks more than what a unit is: its type or its name. */
export function beyondIdentity(condition: Expression): Expression | undefined {
  return nodesOf(condition, 'Expression').find(({ $type }) => !IDENTITY.has($type));
}

const IDENTITY: ReadonlySet<string> = new Set(['UnitIs', 'Logic', 'Not']);
