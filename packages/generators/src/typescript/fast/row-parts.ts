import type { LeafProgram } from '../../program/lower-leaf.js';
import type { FastForm, FastLeaf } from './form.js';
import type { FastNames } from './leaves.js';
import { checksOfRows, homesOf, partsOf, type Part } from './parts.js';
import { mayAsk, scoredOutcomes } from './scored.js';
import { takenValue, type RowForm } from './taken-value.js';

/** Functions of a few leaves each, and the lines that call them and add up what they give. */
export interface RowParts {
  readonly functions: readonly string[];
  readonly calls: readonly string[];
}

/**
 * Of rows of steps, which are in order and are taken as they are; or of records of numbers as people have them, each
 * of which is looked at where it is first needed.
 */
export function rowParts(form: FastForm, names: FastNames, rowForm: RowForm): RowParts {
  const homes = homesOf(form);
  const bounds = checksOfRows(form, homes).map(([at, { lane }]): Bound => ({
    at,
    columns: lane.columns,
  }));
  const to: Writing = {
    ...{ form, names, rowForm, homes },
    places: new Map(form.leaves.map(({ leaf }, at) => [leaf.id, at])),
    programs: new Map(form.kernel.program.leaves.map((one) => [one.leaf.id, one])),
    row: rowForm === 'numbers' ? 'record' : 'row',
    left: new Set(rowForm === 'numbers' ? bounds : []),
  };
  const functions = partsOf(form).map((part, at) => partText(part, at, to));
  const calls = functions.map((text, at) => {
    const call = `${to.row}${String(at)}(${to.row}, scores)`;
    if (!text.includes('ASK')) return `  total += ${call};\n`;
    const own = `p${String(at)}`;
    return `  const ${own} = ${call};\n  if (${own} === ASK) return ASK;\n  total += ${own};\n`;
  });
  if (to.left.size === 0) return { functions, calls };
  // Bounds that no part has all figures of.
  const columns = [...to.left].flatMap((bound) => bound.columns);
  const apart = `function bounds(record) {\n${read(columns, new Set(), '', to)}  return 0;\n}`;
  return {
    functions: [...functions, apart],
    calls: ['  if (bounds(record) === ASK) return ASK;\n', ...calls],
  };
}

/** A bound that is another figure: its place among all checks. */
interface Bound {
  readonly at: number;
  readonly columns: readonly number[];
}

interface Writing {
  readonly form: FastForm;
  readonly names: FastNames;
  readonly homes: readonly string[];
  /** Of each leaf among all that are scored: parts do not stand in their order. */
  readonly places: ReadonlyMap<string, number>;
  readonly programs: ReadonlyMap<string, LeafProgram>;
  readonly rowForm: RowForm;
  readonly row: 'row' | 'record';
  /** Bounds that are not asked yet. */
  readonly left: Set<Bound>;
}

function partText({ group, leaves }: Part, at: number, to: Writing): string {
  const { names, places, row } = to;
  const known = new Set<number>();
  const place = ({ leaf }: FastLeaf): string => String(places.get(leaf.id) ?? '');
  const lines = leaves.map((one) => {
    const { lane, leaf } = one;
    const isRead = to.rowForm === 'numbers';
    const before = isRead ? read(lane.columns, known, group, to) : '';
    const given = lane.columns.map((column) =>
      isRead ? local(column, to) : held(column, group, to),
    );
    const own = place(one);
    const call = `${names.leaves.get(leaf.id) ?? ''}(${given.join(', ')})`;
    return `${before}  const s${own} = ${call};\n  scores[${own}] = s${own};\n`;
  });
  const asked = leaves.flatMap((one) => (asks(one, to) ? [`s${place(one)} === ASK`] : []));
  const sum = leaves.map((one) => `s${place(one)}`).join(' + ');
  const result = asked.length === 0 ? sum : `${asked.join(' || ')} ? ASK : ${sum}`;
  const none = row === 'record' ? ' ?? NONE' : '';
  return `function ${row}${String(at)}(${row}, scores) {
  const own = ${row}.${group}${none};
${lines.join('')}  return ${result};
}`;
}

/** Takes what is not known yet of some columns, and gives up where it, or a bound between them, is not in order. */
function read(columns: readonly number[], known: Set<number>, group: string, to: Writing): string {
  const own = [...new Set(columns)].filter((at) => !known.has(at));
  for (const at of own) known.add(at);
  const taken = own.map((at) => {
    const column = to.form.layout.columns[at];
    const name = local(at, to);
    const { value, wrong } = takenValue(name, held(at, group, to), column, to.rowForm);
    const { kind, low = 0, high = 0 } = column ?? {};
    const bounds = [`${name} < ${String(low)}`, `${name} > ${String(high)}`];
    const why = new Set([...wrong, ...(kind === 'yes-no' ? [] : bounds)]);
    return { line: `  const ${name} = ${value};\n`, why: [...why].join(' || ') };
  });
  const ready = [...to.left].filter((bound) => bound.columns.every((at) => known.has(at)));
  for (const bound of ready) to.left.delete(bound);
  const why = [
    ...taken.map((one) => one.why),
    ...ready.map(
      ({ at, columns: given }) =>
        `!keeps${String(at)}(${given.map((column) => local(column, to)).join(', ')})`,
    ),
  ];
  if (why.length === 0) return '';
  const before = taken.map(({ line }) => line).join('');
  if (why.length === 1) return `${before}  if (${why[0] ?? ''}) return ASK;\n`;
  const lines = why.map((one) => `    ${one}`).join(' ||\n');
  return `${before}  if (\n${lines}\n  ) {\n    return ASK;\n  }\n`;
}

/** Names of figures are the rulebook's; with a mark in front they are never one of the code's own. */
function local(at: number, { names }: Writing): string {
  return `$${names.columns[at] ?? ''}`;
}

function held(at: number, group: string, { homes, names, row }: Writing): string {
  const [home, name] = [homes[at] ?? '', names.columns[at] ?? ''];
  if (home === group) return `own.${name}`;
  return row === 'record' ? `(record.${home} ?? NONE).${name}` : `row.${home}.${name}`;
}

/** Whether a leaf can end in anything but a score. */
function asks({ lane, leaf }: FastLeaf, { programs }: Writing): boolean {
  const program = programs.get(leaf.id);
  return !program || mayAsk(lane.steps, scoredOutcomes(lane, program));
}
