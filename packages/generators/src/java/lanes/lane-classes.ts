import type { Kernel, KernelColumn, KernelLeaf } from '../../columnar/kernel.js';
import { kernelOf } from '../../columnar/kernel.js';
import { readsColumnsOnly } from '../../columnar/reads-columns-only.js';
import { isScored } from '../../columnar/scored.js';
import { plain } from '../../comments/plain.js';
import { laidOut, type Doc } from '../../layout/doc.js';
import type { GeneratedFile } from '../../target.js';
import { call, integer, named, text } from '../literal.js';
import { classText, type Printing } from '../printing.js';
import { gradeMethod } from './grade-method.js';
import { laneMethod, type End } from './lane-method.js';

const BODY = '        ';
const STATEMENTS_A_METHOD = 50;

/** The classes that score columns: a class of lanes for each class of leaves, and what they are made of. */
export function laneClasses(to: Printing): readonly GeneratedFile[] {
  const kernel = kernelOf(to.program);
  const lanes = new Map<string, string>();
  const made = kernel ? to.fields.map(({ name }) => fieldLanes(name, kernel, lanes, to)) : [];
  const columns = kernel?.columns ?? [];
  const checks = kernel ? checkMethods(kernel, to) : [];
  // What is not checked over columns the exact runtime checks.
  const unchecked = new Set((kernel?.checks ?? []).map(({ column }) => column));
  for (const { column } of checks) unchecked.delete(column);
  const grade = kernel && gradeMethod(kernel.scale, to);
  const declared = [
    ...columns.map((column, at) => columnDoc(column, unchecked.has(at))),
    ...checks.map(({ name }) => call('.check', [`Batching::${name}`])),
    ...(kernel?.leaves ?? []).flatMap((leaf) => {
      const lane = lanes.get(leaf.leaf.id);
      return lane === undefined ? [] : [leafDoc(leaf, lane, to)];
    }),
    ...(grade === undefined ? [] : ['.grade(Batching::grade)']),
  ];
  const members = [
    ...kernelMethods(kernel?.scale ?? 2, declared),
    ...checks.map(({ code }) => code),
    ...(grade === undefined ? [] : [grade]),
  ];
  return [
    ...made.flat(),
    { path: 'Batching.java', content: classText('Batching', 'lanes', members, to) },
  ];
}

/** Methods of so many statements each, since none may be longer than 64 kB. */
function kernelMethods(scale: number, declared: readonly Doc[]): readonly string[] {
  const count = Math.ceil(declared.length / STATEMENTS_A_METHOD);
  const parts = Array.from({ length: count }, (_, at) => {
    const docs = declared.slice(at * STATEMENTS_A_METHOD, (at + 1) * STATEMENTS_A_METHOD);
    return [
      `    private static void declare${String(at + 1)}(Kernel kernel) {`,
      ...docs.map((doc) => `${BODY}${laidOut(named('kernel', doc), BODY, ';')};`),
      '    }',
    ].join('\n');
  });
  const main = [
    '    static Kernel kernel() {',
    `${BODY}Kernel kernel = new Kernel(${String(scale)});`,
    ...parts.map((_, at) => `${BODY}declare${String(at + 1)}(kernel);`),
    `${BODY}return kernel;`,
    '    }',
  ].join('\n');
  return [main, ...parts];
}

function fieldLanes(
  field: string,
  kernel: Kernel,
  lanes: Map<string, string>,
  to: Printing,
): readonly GeneratedFile[] {
  const name = `${field}Lanes`;
  const columns = kernel.columns.map(({ column }) => column);
  const methods = kernel.leaves.flatMap(({ leaf, lane }) => {
    if (!lane || to.homes.get(leaf.id) !== field || !readsColumnsOnly(lane, columns)) return [];
    const method = `lane_${to.nodes.get(leaf.id) ?? ''}`;
    const about = [plain(`${leaf.id}. ${leaf.title}`).slice(0, 200)];
    const code = laneMethod(method, about, lane, columns, KEPT, to);
    if (code === undefined) return [];
    lanes.set(leaf.id, `${name}::${method}`);
    return [code];
  });
  if (methods.length === 0) return [];
  return [{ path: `${name}.java`, content: classText(name, 'lanes', methods, to) }];
}

const KEPT: End = (score, outcome, indent, word) => [
  `${indent}score[at] = ${word === 'int' || isNumber(score) ? score : `(int) (${score})`};`,
  `${indent}outcome[at] = ${isNumber(outcome) ? outcome : `(byte) (${outcome})`};`,
];

function isNumber(code: string): boolean {
  return /^-?[0-9_]+$/.test(code);
}

function checkMethods(kernel: Kernel, to: Printing) {
  const columns = kernel.columns.map(({ column }) => column);
  return kernel.checks.flatMap(({ column, lane }) => {
    if (!readsColumnsOnly(lane, columns)) return [];
    const name = `check_${String(column)}`;
    const held = columns[column];
    const about = held?.of === 'figure' ? held.input.input.name : '';
    const refuse: End = (_, outcome, indent) =>
      outcome === '0' ? [`${indent}in.refuse(${String(column)}, at);`] : [];
    const code = laneMethod(name, [plain(about)], lane, columns, refuse, to, column);
    return code === undefined ? [] : [{ column, name, code }];
  });
}

function columnDoc(one: KernelColumn, unchecked: boolean): Doc {
  const { column, low, high } = one;
  const wide = one.type === 'float64' ? '.wide()' : '';
  switch (column.of) {
    case 'figure': {
      const exactly = one.byRuntime || unchecked ? '.byRuntime()' : '';
      return `.figure(${text(column.input.input.name)}, ${integer(BigInt(low))}, ${integer(BigInt(high))})${exactly}${wide}`;
    }
    case 'evidence':
      return `.evidence(${text(column.name)}, Kernel.Fact.${column.fact.toUpperCase()})${wide}`;
    case 'unit':
      return call(column.by === 'type' ? '.unitType' : '.unitName', column.texts.map(text));
    case 'attribute':
      return call('.attribute', [text(column.name), ...column.texts.map(text)]);
    case 'asked':
      return '.nothing()';
  }
}

/** Of each end of the lane whether it is a score. */
function leafDoc({ leaf, lane }: KernelLeaf, method: string, to: Printing): Doc {
  const program = to.program.leaves.find((one) => one.leaf.id === leaf.id);
  const scored = (lane?.outcomes ?? []).map((outcome) => String(isScored(outcome, program)));
  return call('.leaf', [text(leaf.id), method, ...scored]);
}
