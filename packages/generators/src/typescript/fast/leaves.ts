import { leafSentences } from '../../comments/leaf-comment.js';
import { columnName } from '../../columnar/lane.js';
import { asciiNames } from '../../names/ascii.js';
import type { LeafProgram } from '../../program/lower-leaf.js';
import type { Order } from '../../target.js';
import { comment } from '../print/text.js';
import type { FastForm, FastLeaf } from './form.js';
import { laneLines, type LaneNames } from './lane-text.js';
import { scoredOutcomes } from './scored.js';

/** How the functions and their parameters are called. */
export interface FastNames {
  readonly leaves: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
}

export function fastNames({ layout }: FastForm): FastNames {
  const leaves = asciiNames(layout.leaves.map(({ id }) => `leaf ${id}`));
  const figures = asciiNames(layout.columns.map(({ name }) => name));
  return {
    leaves: new Map(layout.leaves.map(({ id }) => [id, leaves.get(`leaf ${id}`) ?? ''])),
    columns: layout.columns.map(({ name }) => figures.get(name) ?? ''),
  };
}

/** A function a leaf, from whole numbers to a whole number. */
export function leavesText(form: FastForm, names: FastNames, order: Order): string {
  const programs = new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one]));
  const functions = form.leaves.flatMap((leaf) => {
    const program = programs.get(leaf.leaf.id);
    return program ? [leafText(leaf, program, names, order)] : [];
  });
  const head = comment([
    `Leaves of ${order.rulebook.code} as functions of whole numbers: figures in steps of their last digit, 1 and 0` +
      ` for yes and no, days since 1970, options by their place. A score is in steps of 10^-${String(form.layout.scale)}.`,
    'All figures are there, and within their bounds: then all numbers on the way are proved to be exact. ASK is given' +
      ' where the exact runtime has to be asked.',
  ]);
  const isAsking = functions.some((text) => text.includes('ASK'));
  const imports = isAsking ? ["import { ASK } from './runtime/columns.js';"] : [];
  return [head.join('\n'), ...imports, ...functions, ''].join('\n\n').replace(/\n+$/, '\n');
}

function leafText(
  { lane, leaf }: FastLeaf,
  program: LeafProgram,
  names: FastNames,
  { rulebook, tongue }: Order,
): string {
  const local: LaneNames = {
    column: (at) => names.columns[at] ?? columnName(at),
    locals: new Map(),
    taken: new Set([...names.columns, 'ASK', ...RESERVED]),
    isNarrow: lane.tier === 'int32',
  };
  const said = comment(leafSentences(leaf, rulebook, tongue).flat());
  const parameters = lane.columns.map(local.column).join(', ');
  const lines = laneLines(lane.steps, scoredOutcomes(lane, program), local, '  ');
  return [
    ...said,
    `export function ${names.leaves.get(leaf.id) ?? ''}(${parameters}) {`,
    ...lines,
    '}',
  ].join('\n');
}

const RESERVED =
  `arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new null package
  private protected public return static super switch this throw true try typeof var void while with yield
  undefined Math`.split(/\s+/);
