import type { NodeId, Rulebook } from '@cchc/model';
import { plain, wrapped } from '../comments/plain.js';
import { madeBy, fileInWords, type ScorerFile } from '@cchc/words';
import { leafFiles } from '../program/leaf-files.js';
import type { Program } from '../program/program.js';
import type { Order } from '../target.js';
import { docstring } from './literal.js';
import type { NamedSpread } from './scope.js';
import { groupNames, leafNames, packageName } from './names.js';

/** What all modules of one package know. */
export interface Printing {
  readonly order: Order;
  readonly rulebook: Rulebook;
  readonly program: Program;
  readonly package: string;
  readonly leaves: ReadonlyMap<NodeId, string>;
  /** The modules that the rules of leaves stand in. */
  readonly files: ReadonlyMap<NodeId, string>;
  readonly groups: ReadonlyMap<NodeId, string>;
  /** The names of formulas over units, in the order of the program. */
  readonly spreads: readonly NamedSpread[];
}

export function printing(order: Order, program: Program): Printing {
  const { rulebook } = order;
  return {
    order,
    rulebook,
    program,
    package: packageName(rulebook),
    leaves: leafNames(rulebook),
    files: new Map(
      leafFiles(rulebook).flatMap(({ name, leaves }) => leaves.map(({ id }) => [id, name])),
    ),
    groups: groupNames(rulebook),
    spreads: program.spreads.map(({ over }, index) => ({
      name: `formula_${String(index + 1)}`,
      over,
    })),
  };
}

/** What a module begins with: what it holds, and that it is made. */
export function head(what: ScorerFile, { order, rulebook }: Printing): string {
  const { version, hash, tongue } = order;
  const made = madeBy({ version, hash, code: rulebook.code }, tongue);
  const lines = [
    ...wrapped(`${plain(rulebook.title)}. ${fileInWords(what, tongue)}`),
    '',
    ...wrapped(plain(made)),
  ];
  return `${docstring(lines, '')}\n`;
}

/** The names of `wanted` that a text uses, in order: what its module imports. */
export function importsOf(module: string, wanted: readonly string[], code: string): string {
  const used = wanted.filter((name) => new RegExp(`\\b${name}\\b`).test(code)).toSorted();
  if (used.length === 0) return '';
  const line = `from ${module} import ${used.join(', ')}`;
  if (line.length <= 100) return `${line}\n`;
  return `from ${module} import (\n${used.map((name) => `    ${name},\n`).join('')})\n`;
}

/** What the runtime gives those who write rules. */
export const FOR_RULES = [
  'Absent',
  'Ending',
  'Exact',
  'Lack',
  'Points',
  'Row',
  'Scope',
  'Undecided',
  'chosen',
  'count',
  'floor_div',
  'largest_of',
  'mean_of',
  'mismatch',
  'moved_by_working_days',
  'need_evidence',
  'over_units',
  'per_case',
  'rated',
  'round_div',
  'smallest_of',
  'sum_of',
  'survey_mean',
  'working_days_between',
] as const;
