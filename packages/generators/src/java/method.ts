import { blockLines } from './block.js';
import { javadoc } from './literal.js';
import type { Printing } from './printing.js';
import { exactName, methodScope, type Method } from './scope.js';

const INDENT = '    ';

/** A method of a class, with its comment. */
export function methodText(one: Method, to: Printing): string {
  const scope = methodScope(one, to);
  const part = exactName(scope, { of: 'part', part: 'numerator' });
  if (one.ofPart) scope.declared.set(part, 'Exact');
  const parameters = one.ofPart ? `Scope unit, Exact ${part}` : 'Scope unit';
  return [
    ...javadoc(one.comment, INDENT),
    `${INDENT}static ${one.gives} ${one.name}(${parameters}) {`,
    ...blockLines(one.body, scope, INDENT + INDENT),
    `${INDENT}}`,
    ...scope.continuations.flatMap(({ name, gives, parameters: handed, lines }) => [
      '',
      `${INDENT}private static ${gives} ${name}(${['Scope unit', ...handed].join(', ')}) {`,
      ...lines,
      `${INDENT}}`,
    ]),
  ].join('\n');
}
