import type { Lane, LaneStep } from '../../columnar/lane.js';
import type { Column } from '../../columnar/columns.js';
import { condCode, intCode } from '../expression.js';
import { javadoc } from '../literal.js';
import type { Printing } from '../printing.js';
import { freshName, local, type Scope } from '../scope.js';
import type { LocalType } from '../types.js';

const BODY = '        ';
const INDENT = '    ';

/** HotSpot compiles no longer methods, and what is not compiled is no faster than the exact runtime. */
const MOST_CHARACTERS = 10_000;

/** How the ends of a lane are written: the lines that keep what it came to. */
export type End = (
  score: string,
  outcome: string,
  indent: string,
  word: 'int' | 'long',
) => readonly string[];

/** A method that does a lane row by row; undefined where it would be too long. */
export function laneMethod(
  head: string,
  comment: readonly string[],
  lane: Lane,
  columns: readonly Column[],
  end: End,
  to: Printing,
  own?: number,
): string | undefined {
  const scope = laneScope(lane, to);
  const inner = BODY + INDENT;
  const word = lane.tier === 'int32' ? 'int' : 'long';
  const reads = lane.columns.map((at) => {
    const column = columns[at];
    const name = freshName(scope, column ? hintOf(column) : 'column');
    scope.spelt.set(`local column ${String(at)}`, name);
    return { at, name, array: `column${String(at)}` };
  });
  const guard = reads.find(({ at }) => at === own)?.name;
  const body = laneLines(lane.steps, scope, inner, end);
  const lines = [
    ...javadoc(comment, INDENT),
    `${INDENT}static void ${head}(Columns in, ${own === undefined ? 'int[] score, byte[] outcome, ' : ''}int from, int to) {`,
    ...reads.map(
      ({ at, array }) => `${BODY}final ${word}[] ${array} = in.${word}s(${String(at)});`,
    ),
    `${BODY}for (int at = from; at < to; at++) {`,
    ...reads.map(({ name, array }) => `${inner}final ${word} ${name} = ${array}[at];`),
    ...(guard === undefined
      ? []
      : [`${inner}if (Columns.isNone(${guard})) {`, `${inner}${INDENT}continue;`, `${inner}}`]),
    // The loop goes on behind the last end by itself.
    ...(body.at(-1) === `${inner}continue;` ? body.slice(0, -1) : body),
    `${BODY}}`,
    `${INDENT}}`,
  ];
  return body.join('').length > MOST_CHARACTERS ? undefined : lines.join('\n');
}

function laneScope(lane: Lane, { rulebook, order, spreads }: Printing): Scope {
  return {
    rulebook,
    tongue: order.tongue,
    spreads,
    gives: 'Exact',
    method: '',
    continuations: [],
    declared: new Map(),
    taken: new Set(['at', 'in', 'score', 'outcome', 'from', 'to']),
    spelt: new Map(),
    bound: new Set(),
    variables: new Set(),
    types: new Map<string, LocalType>(),
    inInts: lane.tier === 'int32',
  };
}

function laneLines(
  steps: readonly LaneStep[],
  scope: Scope,
  indent: string,
  end: End,
): readonly string[] {
  const lines: string[] = [];
  for (const step of steps) {
    lines.push(...stepLines(step, scope, indent, end));
    if (step.do === 'end') break;
  }
  return lines;
}

function stepLines(step: LaneStep, scope: Scope, indent: string, end: End): readonly string[] {
  const inner = indent + INDENT;
  const word = scope.inInts ? 'int' : 'long';
  switch (step.do) {
    case 'need': {
      const name = local(scope, `column ${String(step.column)}`);
      const missing = String(step.missing);
      const outcome = step.missing === 0 ? '0' : `Columns.isMissing(${name}) ? ${missing} : 0`;
      return [
        `${indent}if (Columns.isNone(${name})) {`,
        ...end(intCode(step.score, 'long', scope), outcome, inner, word),
        `${inner}continue;`,
        `${indent}}`,
      ];
    }
    case 'var':
      return [`${indent}${step.type === 'bool' ? 'boolean' : word} ${local(scope, step.name)};`];
    case 'let':
    case 'set': {
      const { value } = step;
      const code =
        value.type === 'int'
          ? intCode(value.value, 'long', scope)
          : value.type === 'bool'
            ? condCode(value.value, scope)
            : '';
      const type = step.do === 'set' ? '' : `final ${value.type === 'bool' ? 'boolean' : word} `;
      return [`${indent}${type}${local(scope, step.name)} = ${code};`];
    }
    case 'if': {
      const alternative =
        step.otherwise.length === 0
          ? []
          : [`${indent}} else {`, ...laneLines(step.otherwise, scope, inner, end)];
      return [
        `${indent}if (${condCode(step.when, scope)}) {`,
        ...laneLines(step.then, scope, inner, end),
        ...alternative,
        `${indent}}`,
      ];
    }
    case 'end':
      return [
        ...end(intCode(step.score, 'long', scope), String(step.outcome), indent, word),
        `${indent}continue;`,
      ];
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
