import type { Leaf } from '@cchc/model';
import type { Block } from '../program/statement.js';
import { blockLines } from './block.js';
import { javadoc } from './literal.js';
import type { Printing } from './printing.js';
import { exactName, methodScope, type Gives } from './scope.js';

const INDENT = '    ';

export interface Method {
  readonly name: string;
  readonly gives: Gives;
  readonly comment: readonly string[];
  readonly body: Block;
  readonly leaf?: Leaf;
  /** It is asked of each part of the tree. */
  readonly ofPart?: boolean;
}

/** A method of a class, with its comment. */
export function methodText(one: Method, { rulebook, spreads }: Printing): string {
  const scope = methodScope(rulebook, spreads, one.gives, one.body, one.leaf);
  const part = exactName(scope, { of: 'part', part: 'numerator' });
  const parameters = one.ofPart ? `Scope unit, Exact ${part}` : 'Scope unit';
  return [
    ...javadoc(one.comment, INDENT),
    `${INDENT}static ${one.gives} ${one.name}(${parameters}) {`,
    ...blockLines(one.body, scope, INDENT + INDENT),
    `${INDENT}}`,
  ].join('\n');
}
