import type { Block } from '../program/statement.js';
import { blockLines } from './block.js';
import { freshName, forRow, local, within, type Gives, type Scope } from './scope.js';

const INDENT = '    ';

/** A function of a row, under a name of its own, and what has to stand before it. */
export interface RowFunction {
  readonly name: string;
  readonly lines: readonly string[];
}

const TYPES = {
  boolean: 'Row.Rule<Boolean>',
  Exact: 'Row.Rule<Exact>',
  Ending: 'Row.Rule<Ending>',
} as const;

export function rowFunction(
  wanted: string,
  body: Block,
  gives: Gives,
  scope: Scope,
  indent: string,
): RowFunction {
  const name = freshName(scope, wanted);
  // The row of a row is told from it.
  const row = scope.row === undefined ? 'row' : freshName(scope, 'row');
  const { copies, inner } = readable(body, forRow(scope, gives, row), indent);
  return {
    name,
    lines: [
      ...copies,
      ...functionLines(`${indent}final ${TYPES[gives]} ${name} = (${row}) ->`, body, inner, indent),
    ],
  };
}

/** What a leaf comes to where no row is scored. */
export function noRowsFunction(body: Block, scope: Scope, indent: string): RowFunction {
  const name = freshName(scope, 'no_cases');
  const { copies, inner } = readable(body, within(scope), indent);
  return {
    name,
    lines: [
      ...copies,
      ...functionLines(`${indent}final Supplier<Ending> ${name} = () ->`, body, inner, indent),
    ],
  };
}

/** What is given at once stands behind the arrow. */
function functionLines(head: string, body: Block, scope: Scope, indent: string): readonly string[] {
  const lines = blockLines(body, scope, indent + INDENT);
  const [only = ''] = lines;
  const given = /^ *return ([^\n]*);$/.exec(only)?.[1];
  if (lines.length === 1 && given !== undefined && head.length + given.length < 98) {
    return [`${head} ${given};`];
  }
  return [`${head} {`, ...lines, `${indent}};`];
}

/** A function reads only what is set once: what may be set again is copied for it. */
function readable(
  body: Block,
  scope: Scope,
  indent: string,
): { readonly copies: readonly string[]; readonly inner: Scope } {
  const read = localsOf(body);
  const spelt = new Map(scope.spelt);
  const copies = [...scope.variables]
    .filter((variable) => read.has(variable))
    .map((variable) => {
      const copy = freshName(scope, variable);
      spelt.set(`local ${variable}`, copy);
      const type = scope.types.get(variable) ?? 'long';
      scope.declared.set(copy, type);
      return `${indent}final ${type} ${copy} = ${local(scope, variable)};`;
    });
  return { copies, inner: { ...scope, spelt, variables: new Set() } };
}

/** The names that a body reads or sets. */
function localsOf(body: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { op, name } = part as { readonly op?: unknown; readonly name?: unknown };
    const isLocal = op === 'local' || op === 'local-is' || op === 'text-local';
    if (isLocal && typeof name === 'string') names.add(name);
    Object.values(part).forEach(visit);
  };
  visit(body);
  return names;
}
