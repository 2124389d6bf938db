import { plain } from '../../comments/plain.js';
import { gradesOfTotals } from '../../columnar/grades-of-totals.js';
import { kernelOf, type Kernel, type KernelColumn } from '../../columnar/kernel.js';
import { readsColumnsOnly } from '../../columnar/reads-columns-only.js';
import { isScored } from '../../columnar/scored.js';
import { laidOut, type Doc } from '../../layout/doc.js';
import { leafFiles } from '../../program/leaf-files.js';
import { condCode } from '../expression.js';
import { call, dict, integer, keywords, text, tuple } from '../literal.js';
import { head, importsOf, type Printing } from '../printing.js';
import { functionScope } from '../scope.js';
import { laneFunction } from './lane-function.js';

interface Printed {
  readonly name: string;
  readonly code: string;
}

interface ModuleFile {
  readonly file: string;
  readonly text: string;
}

/** Functions over columns, a module a field, and in front of them what the whole is made of. */
export function batchingModules(to: Printing): readonly ModuleFile[] {
  const kernel = kernelOf(to.program);
  const lanes = new Map(kernel ? lanesOf(kernel, to) : []);
  const checks = kernel ? checksOf(kernel, to) : [];
  const grade = kernel && gradeFunction(kernel.scale, to);
  const files = leafFiles(to.rulebook)
    .map(({ name, leaves }) => ({
      name,
      lanes: leaves.flatMap(({ id }) => {
        const lane = lanes.get(id);
        return lane ? [{ id, ...lane }] : [];
      }),
    }))
    .filter((one) => one.lanes.length > 0);
  const doc = call('Kernel', [
    String(kernel?.scale ?? 2),
    tuple((kernel?.columns ?? []).map((column, at) => columnDoc(column, at, checks, kernel))),
    tuple(checks.map(({ column, name }) => tuple([String(column), `checks.${name}`]))),
    dict(files.flatMap((file) => file.lanes.map(({ id, name }) => [id, `${file.name}.${name}`]))),
    ...keywords({ grade: grade === undefined ? undefined : 'grade' }),
  ]);
  const own = [...(grade === undefined ? [] : [grade]), `KERNEL = ${laidOut(doc)}\n`];
  const others = [...(checks.length === 0 ? [] : ['checks']), ...files.map(({ name }) => name)];
  return [
    { file: '__init__.py', text: textOf(own, to, importsOf('.', others, own.join('\n'))) },
    ...(checks.length === 0 ? [] : [moduleOf('checks', checks, to)]),
    ...files.map((one) => moduleOf(one.name, one.lanes, to)),
  ];
}

function moduleOf(name: string, functions: readonly Printed[], to: Printing): ModuleFile {
  return {
    file: `${name}.py`,
    text: textOf(
      functions.map(({ code }) => code),
      to,
      '',
    ),
  };
}

function textOf(parts: readonly string[], to: Printing, imports: string): string {
  const code = parts.join('\n\n');
  const runtime = importsOf(
    '..runtime.batch',
    ['Columns', 'Fact', 'Figure', 'Kernel', 'Place', 'Value'],
    code,
  );
  const exact = importsOf('..runtime.exact', ['floor_div', 'round_div'], code);
  const typing = code.includes('List[') ? 'from typing import List\n\n' : '';
  return `${head('lanes', to)}\n${typing}${runtime}${exact}${imports}\n\n${code}`;
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
  const scope = functionScope(to, 'bool');
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
