import { columnName } from '../../columnar/lane.js';
import type { Order } from '../../target.js';
import { literal } from '../print/literal.js';
import { comment } from '../print/text.js';
import type { FastForm } from './form.js';
import { laneLines } from './lane-text.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf, partsOf } from './parts.js';
import { mayAsk, scoredOutcomes } from './scored.js';

/** The module that scores columns: the layout, the checks of bounds, and a loop a leaf. */
export function columnsText(form: FastForm, names: FastNames, order: Order): string {
  const { layout } = form;
  const parts = partsOf(form);
  const leaves = [...names.leaves.values()].sort();
  const calls = parts.map((_, at) => `    part${String(at)}(small, cells, wide, rows);\n`);
  const head = comment([
    `Many units of ${order.rulebook.code} at a time, in columns of whole numbers. What is handed in stands in blocks of` +
      ` ${String(layout.rows)} rows; a leaf is scored for all rows of a block before the next.`,
  ]);
  const imports = [
    `import {\n${leaves.map((name) => `  ${name},\n`).join('')}} from './leaves.js';`,
    "import { ASK, NARROW_LEAST, NARROW_UNUSABLE, UNUSABLE } from './runtime/columns.js';",
  ];
  return `${head.join('\n')}

${imports.join('\n')}

/** Every value is above this. */
const LEAST = -2_147_483_640;

export const layout = ${literal(layoutLiteral(form))};

const TOTAL = ${String(layout.total / 4)};
const FLAGS = ${String(layout.flags / 4)};

${checksText(form, names)}

${parts.map((part, at) => partText(form, names, part.leaves, at)).join('\n\n')}

/** All leaves and totals of the blocks; what was checked is known to have no gaps, or is flagged. */
export function scoreBlocks({ int16, int32, float64, size }) {
${overBlocks(layout, `    cells.fill(0, TOTAL, TOTAL + rows);\n${calls.join('')}`)}}
`;
}

/** Leaves in a loop: few enough to be compiled into it, and their sum is written once. */
const TOGETHER = 5;

function layoutLiteral({ layout }: FastForm): object {
  const { grades, ...rest } = layout;
  return { ...rest, ...(grades ? { grades } : {}) };
}

/** The views of a block that scorers and checks work on, by the bytes of a cell. */
const VIEWS = [
  { name: 'small', of: 'int16', bytes: 2 },
  { name: 'cells', of: 'int32', bytes: 4 },
  { name: 'wide', of: 'float64', bytes: 8 },
] as const;

/** A cell of a row: `i` of the block. */
export function cell({ layout }: FastForm, at: number): string {
  const { place = 0, wide, narrow } = layout.columns[at] ?? {};
  return cellAt(place, wide ? 8 : narrow ? 2 : 4);
}

function cellAt(place: number, width: 2 | 4 | 8): string {
  const name = VIEWS.find(({ bytes }) => bytes === width)?.name ?? '';
  return place === 0 ? `${name}[i]` : `${name}[${String(place / width)} + i]`;
}

/** A loop over the blocks of the columns; `body` has a view of each kind, and the rows of the block. */
function overBlocks(layout: FastForm['layout'], body: string): string {
  const views = VIEWS.map(
    ({ name, of, bytes }) => `    const ${name} = ${of}.subarray(block / ${String(bytes)});\n`,
  );
  const [rows, step] = [String(layout.rows), String(layout.bytes)];
  return `  for (let from = 0, block = 0; from < size; from += ${rows}, block += ${step}) {
    const rows = Math.min(${rows}, size - from);
${views.join('')}${body}  }
`;
}

function partText(
  form: FastForm,
  names: FastNames,
  leaves: ReturnType<typeof partsOf>[number]['leaves'],
  at: number,
): string {
  const programs = new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one]));
  const loops = Array.from({ length: Math.ceil(leaves.length / TOGETHER) }, (_, loop) => {
    const own = leaves.slice(loop * TOGETHER, (loop + 1) * TOGETHER);
    const lines = own.map(({ lane, leaf, score, isNarrow }, one) => {
      const given = lane.columns.map((column) => cell(form, column)).join(', ');
      const name = `s${String(one)}`;
      const program = programs.get(leaf.id);
      const asks = !program || mayAsk(lane.steps, scoredOutcomes(lane, program));
      const flag = asks ? `    if (${name} === ASK) cells[FLAGS + i] = 1;\n` : '';
      const call = `    const ${name} = ${names.leaves.get(leaf.id) ?? ''}(${given});\n`;
      return `${call}    ${cellAt(score, isNarrow ? 2 : 4)} = ${name};\n${flag}`;
    });
    const sum = own.map((_, one) => `s${String(one)}`).join(' + ');
    return `  for (let i = 0; i < rows; i++) {\n${lines.join('')}    cells[TOTAL + i] += ${sum};\n  }\n`;
  });
  return `function part${String(at)}(small, cells, wide, rows) {\n${loops.join('')}}`;
}

/** Figures whose bounds are other figures: what breaks its bound is not usable. */
function checksText(form: FastForm, names: FastNames): string {
  const { kernel, layout } = form;
  const functions = kernel.checks.map(({ lane }, at) => {
    const local = {
      column: (one: number) => names.columns[one] ?? columnName(one),
      locals: new Map<string, string>(),
      taken: new Set(['ASK', ...names.columns]),
      isNarrow: lane.tier === 'int32',
    };
    const parameters = lane.columns.map(local.column).join(', ');
    const lines = laneLines(lane.steps, (outcome) => outcome === 1, local, '  ')
      .map((line) =>
        line.replaceAll('return ASK;', 'return false;').replaceAll('return 0;', 'return true;'),
      )
      .filter((line) => !line.includes('=== MISSING'));
    return `export function keeps${String(at)}(${parameters}) {\n${lines.join('\n')}\n}`;
  });
  const loops = kernel.checks.map(({ column, lane }, at) => {
    const own = cell(form, column);
    const given = lane.columns.map((one) => cell(form, one));
    const others = lane.columns.filter((one) => one !== column).map((one) => cell(form, one));
    const isNarrow = (cell: string): boolean => cell.startsWith('small');
    const isThere = [own, ...others]
      .map((one) => `${one} > ${isNarrow(one) ? 'NARROW_LEAST' : 'LEAST'}`)
      .join(' && ');
    const unusable = isNarrow(own) ? 'NARROW_UNUSABLE' : 'UNUSABLE';
    return `    for (let i = 0; i < rows; i++) {
      if (${isThere} && !keeps${String(at)}(${given.join(', ')})) ${own} = ${unusable};
    }
`;
  });
  const broken = checksOfRows(form, homesOf(form)).map(([at, { lane }]) => {
    const given = lane.columns.map((one) => cell(form, one)).join(', ');
    return `    for (let i = 0; i < rows; i++) if (!keeps${String(at)}(${given})) cells[FLAGS + i] = 1;\n`;
  });
  return `${functions.join('\n\n')}

/** Flags rows that break bounds which are other figures; figures that were not filled are not asked. */
export function flagBroken({ int16, int32, float64, size }) {
${overBlocks(layout, broken.join(''))}}

/** Marks what breaks its bounds, and flags rows with gaps; asked once, when columns are filled. */
export function checkBlocks({ int16, int32, float64, size }) {
${overBlocks(layout, `${loops.join('')}${GAPS}`)}}`;
}

const GAPS = `    for (const { place, wide: isWide, narrow } of layout.columns) {
      const [all, at, least] = narrow
        ? [small, place / 2, NARROW_LEAST]
        : isWide
          ? [wide, place / 8, LEAST]
          : [cells, place / 4, LEAST];
      for (let i = 0; i < rows; i++) if (all[at + i] < least) cells[FLAGS + i] = 1;
    }
`;
