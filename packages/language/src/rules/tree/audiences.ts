import type { Addressed } from '@cchc/model';
import type { AstNode } from 'langium';
import { isNode, type Applicability, type Node } from '../../generated/ast.js';
import { itemsOf } from '../../lower/rulebook.js';
import { parentOf } from '../../names/parents.js';
import { finding, headOf, type CheckedText, type LanguageRule } from '../rule.js';

/** A node that is for no type of unit at all: each type of the header is left out by it or by a node above. */
export const audiences: LanguageRule = function* (text) {
  for (const node of text.symbols.nodes) {
    const own = statementsOf(node);
    if (own.length === 0 || typesFor(node, text)?.length !== 0) continue;
    const parent = parentOf(node);
    // What is for nobody above is said there.
    if (parent && typesFor(parent, text)?.length === 0) continue;
    yield finding('APPLIES_TO_NOBODY', headOf(node), { code: node.name });
  }
};

/** The types of unit that may come to a place; undefined where the header names none, or anybody may. */
export function typesFor(
  place: AstNode,
  { root }: Pick<CheckedText, 'root'>,
): readonly string[] | undefined {
  const types = itemsOf(root)('UnitTypes')?.types ?? [];
  if (types.length === 0) return undefined;
  let left: readonly string[] = types;
  for (let at: AstNode | undefined = place; at; at = at.$container)
    if (isNode(at)) left = left.filter((type) => statementsOf(at).every(lets(type)));
  return left;
}

/** Whom a node itself is for, as far as it can be known without reading conditions. */
export function addressedOf(node: Node): readonly Addressed[] {
  return statementsOf(node).map(({ except, audiences: named }) => ({
    kind: except ? 'except' : 'only',
    to: named.map(({ type, unit }) =>
      type !== undefined
        ? { kind: 'type', name: type }
        : unit !== undefined
          ? { kind: 'unit', name: unit }
          : { kind: 'when' },
    ),
  }));
}

function statementsOf(node: Node): readonly Applicability[] {
  return node.members.filter((member) => member.$type === 'Applicability');
}

/** A named unit may be of any type, and a condition may hold for any. */
function lets(type: string) {
  return ({ except, audiences: named }: Applicability): boolean =>
    except
      ? !named.some((audience) => audience.type === type)
      : named.some((audience) => audience.type === type || audience.type === undefined);
}
