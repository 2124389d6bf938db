import type { Lane } from '../../columnar/lane.js';
import type { Order } from '../../target.js';
import { comment } from '../print/text.js';
import { cell } from './columns.js';
import type { FastForm } from './form.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf } from './parts.js';
import { takenValue, type RowForm } from './taken-value.js';

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
    const taken = columns.map((one) =>
      takenValue(value(one), `own.${names.columns[one] ?? ''}`, layout.columns[one], rowForm),
    );
    const reads = columns.map((one, place) => {
      return `    const ${value(one)} = ${taken[place]?.value ?? ''};\n`;
    });
    const writes = columns.map((one) => `    ${cell(form, one)} = ${value(one)};\n`);
    const bits = taken.flatMap(({ beyond }) => beyond);
    const broken = checks.flatMap(([place, { column, lane }]) => {
      if (isApart(lane) || chunkOf.get(column) !== at) return [];
      return [`!keeps${String(place)}(${lane.columns.map(value).join(', ')})`];
    });
    const why = [
      ...(bits.length > 0 ? ['beyond < 0'] : []),
      ...taken.flatMap(({ wrong }) => wrong),
      ...broken,
    ].join(' ||\n      ');
    const [first, last] = [columns[Math.floor(columns.length / 2)], columns.at(-1)];
    const looked = [first, last].map((one) => `row.${names.columns[one ?? 0] ?? ''}`).join(' | ');
    return `function fill${String(at)}(rows, small, cells, wide) {
  let seen = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i].${group} ?? NONE;
    seen |= ${looked};
  }
  for (let i = 0; i < rows.length; i++) {
    const own = rows[i].${group} ?? NONE;
${reads.join('')}${writes.join('')}${bits.length > 0 ? `    const beyond =\n      ${bits.join(' |\n      ')};\n` : ''}    const isOff =
      ${why};
    if (isOff) cells[FLAGS + i] = 1;
  }
  return seen;
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
  const imports = [...(keeps === '' ? [] : [`import {\n${keeps}} from './columns.js';`])];
  return `${[...head, ...imports].join('\n')}

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
