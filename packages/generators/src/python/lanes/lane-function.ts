import type { Column } from '../../columnar/columns.js';
import type { Lane, LaneStep } from '../../columnar/lane.js';
import { condCode, intCode } from '../expression.js';
import { docstring } from '../literal.js';
import type { Printing } from '../printing.js';
import { freshName, functionScope, local, type Scope } from '../scope.js';

const BODY = '    ';
const INNER = '        ';

/** What an end of a lane gives: a score, or nothing, and then the exact runtime is asked. */
export type Give = (outcome: number, score: string, indent: string) => readonly string[];

/** A function that does a lane row by row: of each row it gives one value to the list it returns. */
export function laneFunction(
  name: string,
  comment: readonly string[],
  lane: Lane,
  columns: readonly Column[],
  give: Give,
  to: Printing,
  checked?: number,
): string {
  const scope: Scope = {
    ...functionScope(to, 'Exact'),
    inline: true,
    taken: new Set(['columns', 'give', 'given', 'zip']),
  };
  const reads = lane.columns.map((at) => {
    const column = columns[at];
    const own = freshName(scope, column ? hintOf(column) : 'column');
    scope.spelt.set(`local column ${String(at)}`, own);
    return { at, own };
  });
  const names = reads.map(({ own }) => own).join(', ');
  const held = reads.map(({ at }) => `columns[${String(at)}]`).join(', ');
  const loop =
    reads.length === 0
      ? 'for _ in columns.rows'
      : reads.length === 1
        ? `for ${names} in ${held}`
        : `for ${names} in zip(${held})`;
  return [
    `def ${name}(columns: Columns) -> List[Value]:`,
    docstring(comment, BODY),
    `${BODY}given: List[Value] = []`,
    `${BODY}give = given.append`,
    `${BODY}${loop}:`,
    ...reads
      .filter(({ at }) => at === checked)
      .flatMap(({ own }) => [
        `${INNER}if ${own} is None:`,
        `${INNER}${BODY}give(1)`,
        `${INNER}${BODY}continue`,
      ]),
    ...laneLines(lane.steps, scope, INNER, give),
    `${BODY}return given`,
    '',
  ].join('\n');
}

function laneLines(
  steps: readonly LaneStep[],
  scope: Scope,
  indent: string,
  give: Give,
): readonly string[] {
  const lines: string[] = [];
  for (const step of steps) {
    lines.push(...stepLines(step, scope, indent, give));
    if (step.do === 'end') break;
  }
  return lines.length > 0 ? lines : [`${indent}pass`];
}

function stepLines(step: LaneStep, scope: Scope, indent: string, give: Give): readonly string[] {
  const inner = indent + BODY;
  switch (step.do) {
    case 'need':
      return [
        `${indent}if ${local(scope, `column ${String(step.column)}`)} is None:`,
        // What is missing and what cannot be used look alike here.
        ...give(step.missing, 'None', inner),
        `${inner}continue`,
      ];
    case 'var':
      return [];
    case 'let':
    case 'set': {
      const { value } = step;
      const code =
        value.type === 'int'
          ? intCode(value.value, scope)
          : value.type === 'bool'
            ? condCode(value.value, scope)
            : '';
      return [`${indent}${local(scope, step.name)} = ${code}`];
    }
    case 'if': {
      const alternative =
        step.otherwise.length === 0
          ? []
          : [`${indent}else:`, ...laneLines(step.otherwise, scope, inner, give)];
      return [
        `${indent}if ${condCode(step.when, scope)}:`,
        ...laneLines(step.then, scope, inner, give),
        ...alternative,
      ];
    }
    case 'end':
      return [...give(step.outcome, intCode(step.score, scope), indent), `${indent}continue`];
  }
}

function hintOf(column: Column): string {
  switch (column.of) {
    case 'figure':
      return column.input.input.name;
    case 'evidence':
      return `${column.fact}_${column.name}`;
    case 'unit':
      return column.by === 'type' ? 'unit_type' : 'unit_name';
    case 'attribute':
      return column.name;
    case 'asked':
      return 'asked';
  }
}
