import type { Lane } from '../../columnar/lane.js';
import type { Order } from '../../target.js';
import { comment } from '../print/text.js';
import { cell } from './columns.js';
import type { FastForm } from './form.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf } from './parts.js';
import { readValue, valuesImport, type RowForm } from './row-value.js';

/** Fields that one function takes over: larger ones fall out of the compiler. */
const MOST_FIELDS = 20;

const SAID: Readonly<Record<RowForm, string>> = {
  steps: 'figures are whole numbers, in steps of their last digit',
  numbers: 'figures are numbers as people have them, and `true` and `false`',
};

/** The module that puts many rows into a block of columns, field by field. */
export function rowBlocksText(
  form: FastForm,
  names: FastNames,
  order: Order,
  rowForm: RowForm,
): string {
  const { layout } = form;
  const homes = homesOf(form);
  const checks = checksOfRows(form, homes);
  const chunks = chunksOf(homes);
  const head = comment([
    `Rows of ${order.rulebook.code} into a block of columns: ${SAID[rowForm]}. A row with anything that a column does` +
      ' not hold, or that breaks a bound, is flagged: the exact runtime has to score it.',
  ]);
  const chunkOf = new Map(chunks.flatMap(({ columns }, at) => columns.map((one) => [one, at])));
  const isApart = (lane: Lane): boolean =>
    new Set(lane.columns.map((one) => chunkOf.get(one))).size > 1;
  const functions = chunks.map(({ group, columns }, at) => {
    const value = (one: number): string => `v${String(columns.indexOf(one))}`;
    const reads = columns.map((one) => {
      const read = readValue(`own.${names.columns[one] ?? ''}`, layout.columns[one], rowForm);
      return `    const ${value(one)} = ${read};\n`;
    });
    const writes = columns.map((one) => `    ${cell(form, one)} = ${value(one)};\n`);
    const broken = checks.flatMap(([place, { column, lane }]) => {
      if (isApart(lane) || chunkOf.get(column) !== at) return [];
      return [`!keeps${String(place)}(${lane.columns.map(value).join(', ')})`];
    });
    const why = [...offText(columns, value, form), ...broken].join(' ||\n      ');
    return `function fill${String(at)}(rows, small, cells, wide) {
  for (let i = 0; i < rows.length; i++) {
    const own = rows[i].${group} ?? NONE;
${reads.join('')}${writes.join('')}    const isOff =
      ${why};
    if (isOff) cells[FLAGS + i] = 1;
  }
}`;
  });
  const apart = checks.flatMap(([place, { lane }]) => {
    if (!isApart(lane)) return [];
    const given = lane.columns.map((one) => cell(form, one)).join(', ');
    return [
      `  for (let i = 0; i < rows.length; i++) {\n    if (!keeps${String(place)}(${given})) cells[FLAGS + i] = 1;\n  }\n`,
    ];
  });
  const body = functions.join('\n\n');
  const keeps = checks.map(([place]) => `  keeps${String(place)},\n`).join('');
  const imports = [
    ...(keeps === '' ? [] : [`import {\n${keeps}} from './columns.js';`]),
    ...(body.includes('ASK') ? ["import { ASK } from './runtime/columns.js';"] : []),
    valuesImport(body),
  ];
  return `${head.join('\n')}

${imports.join('\n')}

const FLAGS = ${String(layout.flags / 4)};
/** A group that a row does not have. */
const NONE = {};

${body}

/** At most ${String(layout.rows)} rows into a block: views of the same memory, of 16, 32 and 64 bits. */
export function fillBlock(rows, small, cells, wide) {
  cells.fill(0, FLAGS, FLAGS + rows.length);
${chunks.map((_, at) => `  fill${String(at)}(rows, small, cells, wide);\n`).join('')}${apart.join('')}}
`;
}

/** What rows hold, as types: figures by the group that uses them. */
export function rowTypesText(form: FastForm, names: FastNames): string {
  const homes = homesOf(form);
  const typeOf = (name: string, said: string, rowForm: RowForm): string => {
    const groups = groupsOf(homes).map((group) => {
      const own = homes.flatMap((home, at) => (home === group ? [at] : []));
      const fields = own.map((at) => {
        const isYesNo = form.layout.columns[at]?.kind === 'yes-no';
        const type = rowForm === 'steps' ? 'number' : `${isYesNo ? 'boolean' : 'number'} | string`;
        return `    readonly ${names.columns[at] ?? ''}?: ${type} | null;\n`;
      });
      return `  readonly ${group}?: {\n${fields.join('')}  };\n`;
    });
    return `\n/** ${said} */\nexport interface ${name} {\n${groups.join('')}}\n`;
  };
  return [
    typeOf('FigureRecord', 'Figures as people have them, by the group that uses them.', 'numbers'),
    typeOf('FigureRow', 'The same in steps of their last digit.', 'steps'),
  ].join('');
}

interface Chunk {
  readonly group: string;
  readonly columns: readonly number[];
}

/** Columns by the group that they stand in, few enough for a function. */
function chunksOf(homes: readonly string[]): readonly Chunk[] {
  return groupsOf(homes).flatMap((group) => {
    const own = homes.flatMap((home, at) => (home === group ? [at] : []));
    return Array.from({ length: Math.ceil(own.length / MOST_FIELDS) }, (_, at) => ({
      group,
      columns: own.slice(at * MOST_FIELDS, (at + 1) * MOST_FIELDS),
    }));
  });
}

function groupsOf(homes: readonly string[]): readonly string[] {
  return [...new Set(homes)].filter((home) => home !== '');
}

/**
 * Whether any of them is ASK. That is below zero: where no figure can be, the sign of all bits together tells,
 * which asks once instead of once a figure.
 */
function offText(
  columns: readonly number[],
  value: (column: number) => string,
  { layout }: FastForm,
): readonly string[] {
  const isSimple = (at: number): boolean => {
    const { low = 0, wide = false } = layout.columns[at] ?? {};
    return low >= 0 && !wide;
  };
  const [simple, others] = [columns.filter(isSimple), columns.filter((at) => !isSimple(at))];
  return [
    ...(simple.length > 0 ? [`(${simple.map(value).join(' | ')}) < 0`] : []),
    ...others.map((at) => `${value(at)} === ASK`),
  ];
}
