import type { Order } from '../../target.js';
import { comment } from '../print/text.js';
import type { FastForm } from './form.js';
import type { FastNames } from './leaves.js';
import { homesOf } from './parts.js';
import { cell } from './columns.js';
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
  const chunks = chunksOf(homes);
  const head = comment([
    `Rows of ${order.rulebook.code} into a block of columns: ${SAID[rowForm]}. A row with anything that a column` +
      ' cannot hold is flagged: the exact runtime has to score it. Bounds are asked of the columns.',
  ]);
  const functions = chunks.map(({ group, columns }, at) => {
    // Each value is put where it belongs before the next is taken: so few are held at a time.
    const taken = columns.map((one, place) => {
      const name = `v${String(place)}`;
      const given = `own.${names.columns[one] ?? ''}`;
      const { value, isSmall, wrong } = takenValue(name, given, layout.columns[one], rowForm);
      const lines = [
        `const ${name} = ${value};`,
        `${cell(form, one)} = ${name};`,
        ...(isSmall ? [`bits |= ${name};`] : []),
        `if (${wrong.join(' || ')}) cells[FLAGS + i] = 1;`,
      ];
      return { isSmall, lines };
    });
    const hasBits = taken.some(({ isSmall }) => isSmall);
    const lines = [
      `const own = rows[i].${group} ?? NONE;`,
      ...(hasBits ? ['let bits = 0;'] : []),
      ...taken.flatMap((one) => one.lines),
      ...(hasBits ? ['if (bits >>> 15 !== 0) cells[FLAGS + i] = 1;'] : []),
    ];
    return `function fill${String(at)}(rows, small, cells, wide) {
  for (let i = 0; i < rows.length; i++) {
${lines.map((line) => `    ${line}\n`).join('')}  }
}`;
  });
  return `${head.join('\n')}

const FLAGS = ${String(layout.flags / 4)};
/** A group that a row does not have. */
const NONE = {};

${functions.join('\n\n')}

/** At most ${String(layout.rows)} rows into a block: views of the same memory, of 16, 32 and 64 bits. */
export function fillBlock(rows, small, cells, wide) {
  cells.fill(0, FLAGS, FLAGS + rows.length);
${chunks.map((_, at) => `  fill${String(at)}(rows, small, cells, wide);\n`).join('')}}
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
