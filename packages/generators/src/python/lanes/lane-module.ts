import { plain } from '../../comments/plain.js';
import { gradesOfTotals } from '../../columnar/grades-of-totals.js';
import { kernelOf, type Kernel, type KernelColumn } from '../../columnar/kernel.js';
import { readsColumnsOnly } from '../../columnar/reads-columns-only.js';
import { isScored } from '../../columnar/scored.js';
import { laidOut, type Doc } from '../../layout/doc.js';
import { condCode } from '../expression.js';
import { call, dict, integer, keywords, text, tuple } from '../literal.js';
import { head, importsOf, type Printing } from '../printing.js';
import { functionScope } from '../scope.js';
import { laneFunction } from './lane-function.js';

interface Printed {
  readonly name: string;
  readonly code: string;
}

/** A function a leaf over columns, and what they are made of. */
export function batchingModule(to: Printing): string {
  const kernel = kernelOf(to.program);
  const lanes = new Map(kernel ? lanesOf(kernel, to) : []);
  const checks = kernel ? checksOf(kernel, to) : [];
  const grade = kernel && gradeFunction(kernel.scale, to);
  const doc = call('Kernel', [
    String(kernel?.scale ?? 2),
    tuple((kernel?.columns ?? []).map((column, at) => columnDoc(column, at, checks, kernel))),
    tuple(checks.map(({ column, name }) => tuple([String(column), name]))),
    dict([...lanes].map(([leaf, { name }]) => [leaf, name])),
    ...keywords({ grade: grade === undefined ? undefined : 'grade' }),
  ]);
  const functions = [
    ...[...lanes.values()].map(({ code }) => code),
    ...checks.map(({ code }) => code),
    ...(grade === undefined ? [] : [grade]),
  ];
  const code = [...functions, `KERNEL = ${laidOut(doc)}\n`].join('\n\n');
  const runtime = importsOf(
    '.runtime.batch',
    ['Columns', 'Fact', 'Figure', 'Kernel', 'Place', 'Value'],
    code,
  );
  const exact = importsOf('.runtime.exact', ['floor_div', 'round_div'], code);
  const typing = code.includes('List[') ? 'from typing import List\n\n' : '';
  return `${head('lanes', to)}\n${typing}${runtime}${exact}\n\n${code}`;
}

function lanesOf(kernel: Kernel, to: Printing): readonly (readonly [string, Printed])[] {
  const columns = kernel.columns.map(({ column }) => column);
  return kernel.leaves.flatMap(({ leaf, lane }) => {
    if (!lane || !readsColumnsOnly(lane, columns)) return [];
    const program = to.program.leaves.find((one) => one.leaf.id === leaf.id);
    const scored = lane.outcomes.map((outcome) => isScored(outcome, program));
    const name = (to.leaves.get(leaf.id) ?? '').replace(/^leaf/, 'lane');
    const about = [plain(`${leaf.id}. ${leaf.title}`)];
    const give = (outcome: number, score: string, indent: string): readonly string[] => [
      `${indent}give(${scored[outcome] ? score : 'None'})`,
    ];
    return [[leaf.id, { name, code: laneFunction(name, about, lane, columns, give, to) }] as const];
  });
}

function checksOf(
  kernel: Kernel,
  to: Printing,
): readonly (Printed & { readonly column: number })[] {
  const columns = kernel.columns.map(({ column }) => column);
  return kernel.checks.flatMap(({ column, lane }) => {
    if (!readsColumnsOnly(lane, columns)) return [];
    const name = `check_${String(column)}`;
    const held = columns[column];
    const about = [plain(held?.of === 'figure' ? held.input.input.name : '')];
    const give = (outcome: number, score: string, indent: string): readonly string[] => [
      `${indent}give(${outcome === 0 || score === 'None' ? 'None' : '1'})`,
    ];
    return [{ column, name, code: laneFunction(name, about, lane, columns, give, to, column) }];
  });
}

function columnDoc(
  { column, low, high, byRuntime }: KernelColumn,
  at: number,
  checks: readonly { readonly column: number }[],
  kernel: Kernel | undefined,
): Doc {
  switch (column.of) {
    case 'figure': {
      // What is not checked over columns the exact runtime checks.
      const isChecked = checks.some((one) => one.column === at);
      const asked = kernel?.checks.some((one) => one.column === at) ?? false;
      const exactly = byRuntime || (asked && !isChecked) ? 'True' : undefined;
      return call('Figure', [
        text(column.input.input.name),
        integer(BigInt(low)),
        integer(BigInt(high)),
        ...keywords({ by_runtime: exactly }),
      ]);
    }
    case 'evidence':
      return call('Fact', [text(column.name), text(column.fact)]);
    case 'unit':
      return call('Place', [text(column.by), tuple(column.texts.map(text))]);
    case 'attribute':
      return call('Place', [text(`attribute ${column.name}`), tuple(column.texts.map(text))]);
    case 'asked':
      return 'None';
  }
}

function gradeFunction(scale: number, to: Printing): string | undefined {
  const grades = gradesOfTotals(to.program, scale);
  if (!grades) return undefined;
  const scope = functionScope(to.rulebook, to.spreads, 'bool');
  scope.spelt.set('local total', 'total');
  return [
    'def grade(total: int) -> int:',
    '    """The place of the grade of a total; -1: none."""',
    ...grades.bands.flatMap(({ rung, conditions }) => [
      `    if ${conditions.map((one) => condCode(one, scope)).join(' and ')}:`,
      `        return ${String(rung)}`,
    ]),
    `    return ${String(grades.otherwise)}`,
    '',
  ].join('\n');
}
