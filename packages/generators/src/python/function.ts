import type { Leaf } from '@cchc/model';
import type { Block } from '../program/statement.js';
import { blockLines } from './block.js';
import { docstring } from './literal.js';
import { functionScope, slotName, type Scope } from './scope.js';
import type { Printing } from './printing.js';

const INDENT = '    ';

export interface Printed {
  readonly name: string;
  readonly gives: Scope['gives'];
  readonly comment: readonly string[];
  readonly body: Block;
  readonly leaf?: Leaf;
  /** It is asked of each part of the tree. */
  readonly ofPart?: boolean;
}

/** A function at the top of a module, with its docstring. */
export function functionText(one: Printed, to: Printing): string {
  const scope = functionScope(to, one.gives, one.leaf);
  const parameters = one.ofPart ? 'unit: Scope, of_part: Exact' : 'unit: Scope';
  const parts = one.ofPart
    ? (['numerator', 'denominator'] as const).map((part) => slotName(scope, { of: 'part', part }))
    : [];
  return (
    [
      `def ${one.name}(${parameters}) -> ${one.gives}:`,
      docstring(one.comment, INDENT),
      ...(parts.length > 0 ? [`${INDENT}${parts.join(', ')} = of_part`] : []),
      ...blockLines(one.body, scope, INDENT),
    ]
      .join('\n')
      // Set apart once, and not at the head of a body.
      .replace(/\n{3,}/g, '\n\n')
      .concat('\n')
  );
}
