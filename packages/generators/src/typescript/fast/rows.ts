import type { Order } from '../../target.js';
import { literal } from '../print/literal.js';
import { comment } from '../print/text.js';
import type { FastForm } from './form.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf } from './parts.js';
import { rowParts } from './row-parts.js';

/** The module that scores one row at a time: an object whose parts are those of the rulebook. */
export function rowsText(form: FastForm, names: FastNames, order: Order): string {
  const homes = homesOf(form);
  const leaves = [...names.leaves.values()].sort();
  const head = comment([
    `Units of ${order.rulebook.code} one at a time, fast: scores as whole numbers. A row holds its figures by the group` +
      ' that uses them.',
  ]);
  const [rows, records] = [rowParts(form, names, 'steps'), rowParts(form, names, 'numbers')];
  const keeps = checksOfRows(form, homes).map(([at]) => `keeps${String(at)}`);
  const imports = [
    `import {\n${leaves.map((name) => `  ${name},\n`).join('')}} from './leaves.js';`,
    ...(keeps.length > 0 ? [`import { ${keeps.join(', ')} } from './columns.js';`] : []),
    "import { ASK } from './runtime/columns.js';",
  ];
  const places = Object.fromEntries(
    form.layout.columns.map(({ name }, at) => [name, [homes[at] ?? '', names.columns[at] ?? '']]),
  );
  return `${head.join('\n')}

${imports.join('\n')}

export { ASK };

/** Where each figure stands in a row: the group, and its name there. */
export const places = ${literal(places)};

${rows.functions.join('\n\n')}

/**
 * The total of a row of whole numbers, in steps of their last digit, that are in order; or ASK where the exact runtime
 * has to be asked. \`scores\` takes the scores of the leaves, in the order of the rulebook.
 */
export function scoreRow(row, scores) {
  let total = 0;
${rows.calls.join('')}  return total;
}

/** A group that a record does not have. */
const NONE = {};

${records.functions.join('\n\n')}

/**
 * The same of a record of numbers as people have them, \`true\` and \`false\`: ASK also where anything is missing, too
 * fine or out of its bounds.
 */
export function scoreRecord(record, scores) {
  let total = 0;
${records.calls.join('')}  return total;
}
`;
}
