import type { Order } from '../../target.js';
import { literal } from '../print/literal.js';
import { comment } from '../print/text.js';
import type { FastForm } from './form.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf, partsOf } from './parts.js';
import { readValue, valuesImport } from './row-value.js';
import { mayAsk, scoredOutcomes } from './scored.js';

/** The module that scores one row at a time: an object whose parts are those of the rulebook. */
export function rowsText(form: FastForm, names: FastNames, order: Order): string {
  const parts = partsOf(form);
  const homes = homesOf(form);
  const leaves = [...names.leaves.values()].sort();
  const head = comment([
    `Units of ${order.rulebook.code} one at a time, fast: figures as whole numbers in, scores as whole numbers out. A row` +
      ' holds its figures by the group that uses them, in steps of their last digit.',
  ]);
  const field = (at: number): string => `row.${homes[at] ?? ''}.${names.columns[at] ?? ''}`;
  const programs = new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one]));
  let place = 0;
  const functions = parts.map(({ group, leaves: own }, at) => {
    const lines = own.map(({ lane, leaf }) => {
      const given = lane.columns
        .map((one) => (homes[one] === group ? `own.${names.columns[one] ?? ''}` : field(one)))
        .join(', ');
      return `  const s${String(place)} = ${names.leaves.get(leaf.id) ?? ''}(${given});\n  scores[${String(place++)}] = s${String(place - 1)};\n`;
    });
    const scores = own.map((_, one) => `s${String(place - own.length + one)}`);
    const asked = own
      .flatMap(({ lane, leaf }, one) => {
        const program = programs.get(leaf.id);
        const asks = !program || mayAsk(lane.steps, scoredOutcomes(lane, program));
        return asks ? [`${scores[one] ?? ''} === ASK`] : [];
      })
      .join(' || ');
    const sum = scores.join(' + ');
    return `function part${String(at)}(row, scores) {
  const own = row.${group};
${lines.join('')}  return ${asked === '' ? sum : `${asked} ? ASK : ${sum}`};
}`;
  });
  const mayStop = functions.map((text) => text.includes('ASK'));
  const calls = parts.map((_, at) => {
    const call = `part${String(at)}(row, scores)`;
    if (!mayStop[at]) return `  total += ${call};\n`;
    const own = `p${String(at)}`;
    return `  const ${own} = ${call};\n  if (${own} === ASK) return ASK;\n  total += ${own};\n`;
  });
  const read = readText(form, names, homes);
  const keeps = checksOfRows(form, homes).map(([at]) => `keeps${String(at)}`);
  const imports = [
    `import {\n${leaves.map((name) => `  ${name},\n`).join('')}} from './leaves.js';`,
    ...(keeps.length > 0 ? [`import { ${keeps.join(', ')} } from './columns.js';`] : []),
    "import { ASK } from './runtime/columns.js';",
    valuesImport(read),
  ];
  return `${head.join('\n')}

${imports.join('\n')}

${functions.join('\n\n')}

/**
 * The total of a row whose figures are in order, or ASK where the exact runtime has to be asked.
 * \`scores\` takes the scores of the leaves, in the order of the rulebook.
 */
export function scoreRow(row, scores) {
  let total = 0;
${calls.join('')}  return total;
}

${read}`;
}

/** Numbers as people have them, taken only where they are exactly steps and within their bounds. */
function readText(form: FastForm, names: FastNames, homes: readonly string[]): string {
  const { layout } = form;
  const checks = checksOfRows(form, homes);
  const groups = [...new Set(homes)].filter((home) => home !== '');
  const functions = groups.map((group) => {
    const own = homes.flatMap((home, at) => (home === group ? [at] : []));
    const called = (at: number): string => names.columns[at] ?? '';
    const lines = own.map((at) => {
      const read = readValue(`own.${called(at)}`, layout.columns[at]);
      return `  const ${called(at)} = ${read};\n`;
    });
    const faults = own.map((at) => `${called(at)} === ASK`);
    const broken = checks.flatMap(([at, { lane }]) => {
      const isHere = lane.columns.every((one) => homes[one] === group);
      return isHere ? [`!keeps${String(at)}(${lane.columns.map(called).join(', ')})`] : [];
    });
    const why = [...faults, ...broken].map((one) => `    ${one}`).join(' ||\n');
    const found = own.map(called).join(', ');
    return `function read_${group}(own) {\n${lines.join('')}  const isAsked =\n${why};\n  return isAsked ? undefined : { ${found} };\n}`;
  });
  const reads = groups
    .map(
      (group) =>
        `  const ${group} = read_${group}(record.${group});\n  if (!${group}) return undefined;\n`,
    )
    .join('');
  const apart = checks.flatMap(([at, { lane }]) => {
    if (new Set(lane.columns.map((one) => homes[one])).size < 2) return [];
    const given = lane.columns.map((one) => `${homes[one] ?? ''}.${names.columns[one] ?? ''}`);
    return [`  if (!keeps${String(at)}(${given.join(', ')})) return undefined;\n`];
  });
  const places = Object.fromEntries(
    layout.columns.map(({ name }, at) => [name, [homes[at] ?? '', names.columns[at] ?? '']]),
  );
  return `/** Where each figure stands in a row: the group, and its name there. */
export const places = ${literal(places)};

${functions.join('\n\n')}

/**
 * A row from a record of numbers, \`true\` and \`false\`; undefined where anything is missing, too fine or out of its
 * bounds, and the exact runtime has to be asked.
 */
export function readRow(record) {
${reads}${apart.join('')}  return { ${groups.join(', ')} };
}
`;
}
